import { CHILD, registered, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { SendTransferNotice } from './send-transfer-notice.js';

const SAID = { sentOn: '2023-03-20', willReassess: false } as const;
const say = (over: Partial<SendTransferNotice['said']> = {}): SendTransferNotice =>
  new SendTransferNotice(CHILD, { ...SAID, ...over }, TODAY);

describe('send transfer notice', () => {
  it('is recorded, once', () =>
    given(
      registered,
      said('PlanTransferredIn', { planId: 'plan-2', fromAuthority: '941', transferredOn: '2023-03-02' }),
    )
      .when(say())
      .thenOnce({
        type: 'TransferNoticeSent',
        occurredOn: SAID.sentOn,
        data: { ...SAID, planId: 'plan-2' },
      }));
  it('is refused in the future', () =>
    given(
      registered,
      said('PlanTransferredIn', { planId: 'plan-2', fromAuthority: '941', transferredOn: '2023-03-02' }),
    )
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('notice-in-future'));
  it('is refused where the plan was made here', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('plan-was-not-transferred-in'));
});
