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
import { DecideToCease } from './decide-to-cease.js';

const SAID = { notifiedOn: '2026-03-30', effectiveOn: '2026-07-31', reason: '1' } as const;
const say = (over: Partial<DecideToCease['said']> = {}): DecideToCease =>
  new DecideToCease(CHILD, { ...SAID, ...over }, TODAY);

describe('decide to cease', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'CeaseDecided', occurredOn: SAID.notifiedOn, data: { ...SAID, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
  it('is refused where it takes effect before the notice', () =>
    given(...withPlan)
      .when(say({ effectiveOn: '2026-03-29' }))
      .thenRefused('ceases-before-notice'));
});
