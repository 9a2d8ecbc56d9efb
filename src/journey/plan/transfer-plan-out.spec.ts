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
import { TransferPlanOut } from './transfer-plan-out.js';

const SAID = { toAuthority: '941', transferredOn: '2026-03-02' } as const;
const say = (over: Partial<TransferPlanOut['said']> = {}): TransferPlanOut =>
  new TransferPlanOut(CHILD, { ...SAID, ...over }, TODAY);

describe('transfer plan out', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'PlanTransferredOut',
        occurredOn: SAID.transferredOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ transferredOn: '2026-11-03' }))
      .thenRefused('transfer-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
});
