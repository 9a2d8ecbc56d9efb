import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { EndDirectPayment } from './end-direct-payment.js';

const SAID = { endedOn: '2024-06-02' } as const;
const say = (over: Partial<EndDirectPayment['said']> = {}): EndDirectPayment =>
  new EndDirectPayment(CHILD, { ...SAID, ...over }, TODAY);

describe('end direct payment', () => {
  it('is recorded, once', () =>
    given(...withPlan, said('DirectPaymentStarted', { planId: 'plan-1', startedOn: '2023-03-02' }))
      .when(say())
      .thenOnce({
        type: 'DirectPaymentEnded',
        occurredOn: SAID.endedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, said('DirectPaymentStarted', { planId: 'plan-1', startedOn: '2023-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('payment-end-in-future'));
  it('is refused where there was none', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-direct-payment'));
});
