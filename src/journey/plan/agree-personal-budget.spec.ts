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
import { AgreePersonalBudget } from './agree-personal-budget.js';

const SAID = { agreedOn: '2026-03-02', pencePerYear: 120_000 } as const;
const say = (over: Partial<AgreePersonalBudget['said']> = {}): AgreePersonalBudget =>
  new AgreePersonalBudget(CHILD, { ...SAID, ...over }, TODAY);

describe('agree personal budget', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'PersonalBudgetAgreed',
        occurredOn: SAID.agreedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('personal-budget-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
  it('is refused for a negative amount', () =>
    given(...withPlan)
      .when(say({ pencePerYear: -1 }))
      .thenRefused('negative-amount'));
});
