import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { DirectPaymentEnded } from './provision.events.js';

/** A direct payment ended. */
export class EndDirectPayment {
  readonly type = 'EndDirectPayment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DirectPaymentEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endDirectPayment: Decide<EndDirectPayment> = (command, history) => {
  const { said } = command;
  const day = happened('payment-end', 'endedOn', command, history);
  const { naming } = planInForce(said, day, history);
  begun(history, [['DirectPaymentStarted'], ['DirectPaymentEnded']], day, [
    'no-direct-payment',
    'endedOn',
    'There was no direct payment by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'DirectPaymentEnded', occurredOn: day, data: { ...said, ...naming } }];
};
