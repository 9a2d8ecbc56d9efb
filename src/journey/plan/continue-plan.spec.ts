import {
  assessed,
  ceased,
  CHILD,
  registered,
  requested,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ContinuePlan } from './continue-plan.js';

const SAID = { continuedOn: '2025-09-15', because: 'order' } as const;
const say = (over: Partial<ContinuePlan['said']> = {}): ContinuePlan =>
  new ContinuePlan(CHILD, { ...SAID, ...over }, TODAY);

describe('continue plan', () => {
  it('is recorded, once', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenOnce({
        type: 'PlanContinued',
        occurredOn: SAID.continuedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, ceased)
      .when(say({ continuedOn: '2026-11-03' }))
      .thenRefused('continuation-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused where the plan was not to cease', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('plan-was-not-ceasing'));
});
