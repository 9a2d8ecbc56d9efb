import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';

const requested = (requestId: string, receivedOn: string) =>
  said('AssessmentRequested', { requestId, receivedOn });

describe('answers to a request for an assessment', () => {
  it('are two facts where a refusal was reversed', () => {
    const history = historyOf(
      requested('a', '2024-12-16'),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-27' }),
      said('AssessmentDecided', { requestId: 'a', decision: 'yes', notifiedOn: '2025-02-21' }),
      said('IssueDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-04-07' }),
      said('IssueDecided', { requestId: 'a', decision: 'yes', notifiedOn: '2025-05-12' }),
    );
    expect(history.of('AssessmentDecided').map(({ data }) => data.decision)).toEqual(['no', 'yes']);
    expect(history.of('IssueDecided').map(({ data }) => data.decision)).toEqual(['no', 'yes']);
  });

  it('are one fact where the date of a refusal was mended', () => {
    const history = historyOf(
      requested('a', '2024-12-16'),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-27' }),
      said('AssessmentDecided', { requestId: 'a', decision: 'no', notifiedOn: '2025-01-24' }),
    );
    expect(history.of('AssessmentDecided').map(({ occurredOn }) => occurredOn)).toEqual(['2025-01-24']);
  });
});
