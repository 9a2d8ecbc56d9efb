import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, upTo } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { TransferNoticeSent } from './plan.events.js';

/** The family was told of the transferred plan (SEND Regs 2014 reg 15(4), (5)). */
export class SendTransferNotice {
  readonly type = 'SendTransferNotice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransferNoticeSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendTransferNotice: Decide<SendTransferNotice> = (command, history) => {
  const { said } = command;
  const day = happened('notice', 'sentOn', command, history);
  const { naming } = planInForce(said, day, history);
  if (upTo(history, 'PlanTransferredIn', day).length === 0)
    throw new Refused('plan-was-not-transferred-in', 'sentOn', 'No plan was transferred in by that date.');
  return [{ type: 'TransferNoticeSent', occurredOn: day, data: { ...said, ...naming } }];
};
