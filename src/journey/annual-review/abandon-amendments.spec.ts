import { CHILD, noticed, reviewed, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { AbandonAmendments } from './abandon-amendments.js';

const SAID = { notifiedOn: '2026-03-16' } as const;
const say = (over: Partial<AbandonAmendments['said']> = {}): AbandonAmendments =>
  new AbandonAmendments(CHILD, { ...SAID, ...over }, TODAY);

describe('abandon amendments', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed, noticed)
      .when(say())
      .thenOnce({
        type: 'AmendmentsAbandoned',
        occurredOn: SAID.notifiedOn,
        data: { ...SAID, amendmentId: 'amendment-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed, noticed)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where no notice was sent', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenRefused('no-amendment-notice'));
  it('is refused once the plan was amended', () =>
    given(
      ...withPlan,
      reviewed,
      noticed,
      said('PlanFinalised', {
        planId: 'plan-1',
        amendmentId: 'amendment-1',
        cause: 'review',
        issuedOn: '2026-03-09',
      }),
    )
      .when(say())
      .thenRefused('plan-was-amended'));
});
