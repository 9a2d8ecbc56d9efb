import { CHILD, registered, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { TransferPlanIn } from './transfer-plan-in.js';

const SAID = { fromAuthority: '941', transferredOn: '2023-03-02' } as const;
const say = (over: Partial<TransferPlanIn['said']> = {}): TransferPlanIn =>
  new TransferPlanIn(CHILD, { ...SAID, ...over }, TODAY);

describe('transfer plan in', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({
        type: 'PlanTransferredIn',
        occurredOn: SAID.transferredOn,
        data: { ...SAID, planId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ transferredOn: '2026-11-03' }))
      .thenRefused('transfer-in-future'));
  it('is refused where a plan is in force here', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('plan-already-in-force'));
});
