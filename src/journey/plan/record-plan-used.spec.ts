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
import { RecordPlanUsed } from './record-plan-used.js';

const SAID = { usedIn: 'review', usedOn: '2026-01-12' } as const;
const say = (over: Partial<RecordPlanUsed['said']> = {}): RecordPlanUsed =>
  new RecordPlanUsed(CHILD, { ...SAID, ...over }, TODAY);

describe('record plan used', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'PlanUsed', occurredOn: SAID.usedOn, data: { ...SAID, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ usedOn: '2026-11-03' }))
      .thenRefused('use-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
});
