import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ReviewDirectPayment } from './review-direct-payment.js';

const SAID = { reviewedOn: '2023-06-02' } as const;
const say = (over: Partial<ReviewDirectPayment['said']> = {}): ReviewDirectPayment =>
  new ReviewDirectPayment(CHILD, { ...SAID, ...over }, TODAY);

describe('review direct payment', () => {
  it('is recorded, once', () =>
    given(...withPlan, said('DirectPaymentStarted', { planId: 'plan-1', startedOn: '2023-03-02' }))
      .when(say())
      .thenOnce({
        type: 'DirectPaymentReviewed',
        occurredOn: SAID.reviewedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, said('DirectPaymentStarted', { planId: 'plan-1', startedOn: '2023-03-02' }))
      .when(say({ reviewedOn: '2026-11-03' }))
      .thenRefused('payment-review-in-future'));
  it('is refused where there was none', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-direct-payment'));
});
