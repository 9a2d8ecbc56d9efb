import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { DecideIssue } from './decide-issue.js';

const SAID = { decision: 'no', notifiedOn: '2021-12-13' } as const;
const say = (over: Partial<DecideIssue['said']> = {}): DecideIssue =>
  new DecideIssue(CHILD, { ...SAID, ...over }, TODAY);

describe('decide issue', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({
        type: 'IssueDecided',
        occurredOn: SAID.notifiedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused where no assessment was agreed', () =>
    given(registered, requested).when(say()).thenRefused('not-assessed'));
  it('is refused where the decision was not to assess', () =>
    given(
      registered,
      requested,
      said('AssessmentDecided', { requestId: 'request-1', decision: 'no', notifiedOn: '2021-10-11' }),
    )
      .when(say())
      .thenRefused('not-assessed'));
  it('is recorded where the assessment that was refused was ordered', () =>
    given(
      ...[registered, requested],
      said('AssessmentDecided', { requestId: 'request-1', decision: 'no', notifiedOn: '2021-10-11' }),
      said('AppealDecided', { decidedOn: '2021-11-22', orders: ['b'] }),
    )
      .when(say())
      .thenOnce({ type: 'IssueDecided' }));
  it('reverses a decision not to issue a plan on a later day, and nothing else', async () => {
    const no = said('IssueDecided', { requestId: 'request-1', ...SAID });
    await given(registered, requested, assessed, no)
      .when(say({ decision: 'yes', notifiedOn: '2022-01-10' }))
      .thenOnce({ type: 'IssueDecided', occurredOn: '2022-01-10' });
    const yes = said('IssueDecided', { requestId: 'request-1', decision: 'yes', notifiedOn: '2021-12-06' });
    await given(registered, requested, assessed, yes).when(say()).thenRefused('already-recorded');
  });
});
