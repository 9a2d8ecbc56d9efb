import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { noPlanInForce } from '../plan-guards.js';
import type { PlanTransferredIn } from './plan.events.js';

/** A plan came with a family that moved in (SEND Regs 2014 reg 15(1)). */
export class TransferPlanIn {
  readonly type = 'TransferPlanIn';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanTransferredIn>,
    readonly today: PlainDate,
  ) {}
}

export const transferPlanIn: Decide<TransferPlanIn> = (command, history) => {
  const day = happened('transfer', 'transferredOn', command, history);
  noPlanInForce(day, history, 'transferredOn');
  return [{ type: 'PlanTransferredIn', occurredOn: day, data: command.said }];
};
