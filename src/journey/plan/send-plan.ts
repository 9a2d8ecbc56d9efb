import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { PlanSent } from './plan.events.js';

/** A plan was sent (SEND Regs 2014 reg 14(2)). */
export class SendPlan {
  readonly type = 'SendPlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendPlan: Decide<SendPlan> = (command, history) => {
  const { said } = command;
  const day = happened('sending', 'sentOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'PlanSent', occurredOn: day, data: { ...said, ...naming } }];
};
