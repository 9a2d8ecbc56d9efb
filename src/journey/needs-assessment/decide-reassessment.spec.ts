import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { DecideReassessment } from './decide-reassessment.js';

const SAID = { decision: 'no', notifiedOn: '2026-03-12' } as const;
const say = (over: Partial<DecideReassessment['said']> = {}): DecideReassessment =>
  new DecideReassessment(CHILD, { ...SAID, ...over }, TODAY);

describe('decide reassessment', () => {
  it('is recorded, once', () =>
    given(
      ...withPlan,
      said('ReassessmentRequested', { requestId: 'request-2', planId: 'plan-1', receivedOn: '2026-03-02' }),
    )
      .when(say())
      .thenOnce({
        type: 'ReassessmentDecided',
        occurredOn: SAID.notifiedOn,
        data: { ...SAID, requestId: 'request-2' },
      }));
  it('is refused in the future', () =>
    given(
      ...withPlan,
      said('ReassessmentRequested', { requestId: 'request-2', planId: 'plan-1', receivedOn: '2026-03-02' }),
    )
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where no re-assessment was requested', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-reassessment-request'));
});
