import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { DirectPaymentStarted } from './provision.events.js';

/** A direct payment began (SEN (Personal Budgets) Regs 2014). */
export class StartDirectPayment {
  readonly type = 'StartDirectPayment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DirectPaymentStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startDirectPayment: Decide<StartDirectPayment> = (command, history) => {
  const { said } = command;
  const day = happened('direct-payment', 'startedOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'DirectPaymentStarted', occurredOn: day, data: { ...said, ...naming } }];
};
