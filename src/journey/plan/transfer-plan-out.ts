import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { PlanTransferredOut } from './plan.events.js';

/** The plan went with a family that moved out (SEND Regs 2014 reg 15(1)). */
export class TransferPlanOut {
  readonly type = 'TransferPlanOut';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanTransferredOut>,
    readonly today: PlainDate,
  ) {}
}

export const transferPlanOut: Decide<TransferPlanOut> = (command, history) => {
  const { said } = command;
  const day = happened('transfer', 'transferredOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'PlanTransferredOut', occurredOn: day, data: { ...said, ...naming } }];
};
