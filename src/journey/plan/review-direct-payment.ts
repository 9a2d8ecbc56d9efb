import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { DirectPaymentReviewed } from './provision.events.js';

/** A direct payment was reviewed. */
export class ReviewDirectPayment {
  readonly type = 'ReviewDirectPayment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DirectPaymentReviewed>,
    readonly today: PlainDate,
  ) {}
}

export const reviewDirectPayment: Decide<ReviewDirectPayment> = (command, history) => {
  const { said } = command;
  const day = happened('payment-review', 'reviewedOn', command, history);
  const { naming } = planInForce(said, day, history);
  begun(history, [['DirectPaymentStarted'], ['DirectPaymentEnded']], day, [
    'no-direct-payment',
    'reviewedOn',
    'There was no direct payment by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'DirectPaymentReviewed', occurredOn: day, data: { ...said, ...naming } }];
};
