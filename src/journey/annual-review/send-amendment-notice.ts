import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { reviewFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { AmendmentNoticeSent } from './annual-review.events.js';

/** Notice of proposed amendments was sent (SEND Regs 2014 reg 22(2), or reg 28). */
export class SendAmendmentNotice {
  readonly type = 'SendAmendmentNotice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AmendmentNoticeSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendAmendmentNotice: Decide<SendAmendmentNotice> = (command, history) => {
  const { said } = command;
  const day = happened('notice', 'sentOn', command, history);
  const { naming } = planInForce(said, day, history);
  if (said.basis === 'review') reviewFor(said, day, history);
  return [{ type: 'AmendmentNoticeSent', occurredOn: day, data: { ...said, ...naming } }];
};
