import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { WithdrawAssessment } from './withdraw-assessment.js';

const SAID = { withdrawnOn: '2021-11-01', before: 'issue' } as const;
const say = (over: Partial<WithdrawAssessment['said']> = {}): WithdrawAssessment =>
  new WithdrawAssessment(CHILD, { ...SAID, ...over }, TODAY);

describe('withdraw assessment', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({
        type: 'AssessmentWithdrawn',
        occurredOn: SAID.withdrawnOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ withdrawnOn: '2026-11-03' }))
      .thenRefused('withdrawal-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused once the plan was finalised', () =>
    given(...withPlan)
      .when(say({ withdrawnOn: '2022-02-01' }))
      .thenRefused('plan-already-finalised'));
});
