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
import { ConsiderCeasing } from './consider-ceasing.js';

const SAID = { consideredOn: '2026-03-02', consulted: ['parent', 'head'] } as const;
const say = (over: Partial<ConsiderCeasing['said']> = {}): ConsiderCeasing =>
  new ConsiderCeasing(CHILD, { ...SAID, ...over }, TODAY);

describe('consider ceasing', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'CeaseConsidered',
        occurredOn: SAID.consideredOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ consideredOn: '2026-11-03' }))
      .thenRefused('consideration-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
});
