import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartDirectPayment } from './start-direct-payment.js';

const SAID = { startedOn: '2023-03-02' } as const;
const say = (over: Partial<StartDirectPayment['said']> = {}): StartDirectPayment =>
  new StartDirectPayment(CHILD, { ...SAID, ...over }, TODAY);

describe('start direct payment', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'DirectPaymentStarted',
        occurredOn: SAID.startedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('direct-payment-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
});
