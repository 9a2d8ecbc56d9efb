import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { CeasePlan } from './cease-plan.js';

const SAID = { effectiveOn: '2026-07-31', reason: '1' } as const;
const say = (over: Partial<CeasePlan['said']> = {}): CeasePlan =>
  new CeasePlan(CHILD, { ...SAID, ...over }, TODAY);

describe('cease plan', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'PlanCeased', occurredOn: SAID.effectiveOn, data: { ...SAID, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ effectiveOn: '2026-11-03' }))
      .thenRefused('end-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
});
