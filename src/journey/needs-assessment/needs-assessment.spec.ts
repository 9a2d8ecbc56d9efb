import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { requestsOn } from './needs-assessment.js';

const requested = (requestId: string, receivedOn: string) =>
  said('AssessmentRequested', { requestId, receivedOn });

describe('requests for an assessment', () => {
  it('have what followed them by the day, by episode', () => {
    const history = historyOf(
      requested('a', '2015-01-10'),
      requested('b', '2016-01-10'),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2016-02-01' }),
      said('PlanFinalised', { requestId: 'b', planId: 'p', cause: 'first', issuedOn: '2016-05-20' }),
    );
    expect(
      requestsOn(history, '2016-05-20').map(({ decided, finalPlan }) => [
        decided?.occurredOn,
        finalPlan?.occurredOn,
      ]),
    ).toEqual([
      ['2016-02-01', undefined],
      [undefined, '2016-05-20'],
    ]);
    expect(requestsOn(history, '2016-05-19')[1]?.finalPlan).toBeUndefined();
  });

  it('take what names no request where they are the latest on or before its day', () => {
    const history = historyOf(
      requested('a', '2015-01-10'),
      said('AssessmentWithdrawn', { withdrawnOn: '2015-02-01' }),
      requested('b', '2016-01-10'),
    );
    expect(requestsOn(history, '2017-01-01').map(({ withdrawn }) => withdrawn?.occurredOn)).toEqual([
      ...['2015-02-01', undefined],
    ]);
  });

  it('hold a refusal and its reversal as two facts, the later being the answer', () => {
    const history = historyOf(
      requested('a', '2024-12-16'),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-27' }),
      said('AssessmentDecided', { requestId: 'a', decision: 'yes', notifiedOn: '2025-02-21' }),
      said('IssueDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-04-07' }),
      said('IssueDecided', { requestId: 'a', decision: 'yes', notifiedOn: '2025-05-12' }),
    );
    expect(history.of('AssessmentDecided').map(({ data }) => data.decision)).toEqual(['no', 'yes']);
    expect(history.of('IssueDecided').map(({ data }) => data.decision)).toEqual(['no', 'yes']);
    expect(requestsOn(history, '2025-06-01')).toMatchObject([
      { decided: { occurredOn: '2025-02-21' }, issueDecided: { occurredOn: '2025-05-12' } },
    ]);
  });

  it('hold one refusal whose date was mended as one fact', () => {
    const history = historyOf(
      requested('a', '2024-12-16'),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-27' }),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-24' }),
    );
    expect(history.of('AssessmentDecided').map(({ occurredOn }) => occurredOn)).toEqual(['2025-01-24']);
  });
});
