import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { History } from '../belief/history.js';
import type { Decide } from '../command.js';
import { disputeFor, namesEpisode, namingOf } from '../episode-guards.js';
import { dated } from '../guards.js';
import { isOfDispute } from './dispute.js';
import { ordersOf, settlementsOn } from './orders.js';
import type { Order, Settlement } from './orders.js';
import type { OrderStepDone } from './dispute.events.js';

/** The authority did a step that an order, a concession or an agreement left it (SEND Regs 2014 regs 42, 44, 45). */
export class RecordOrderStep {
  readonly type = 'RecordOrderStep';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OrderStepDone>,
    readonly today: PlainDate,
  ) {}
}

type Said = RecordOrderStep['said'];

const settlementOf = (said: Said, day: PlainDate, history: History): Settlement => {
  const dispute = namesEpisode(said, 'dispute') ? disputeFor(said, day, history).opener : undefined;
  const settlement = settlementsOn(history, said.order, day).findLast(
    (one) => dispute === undefined || isOfDispute(one, dispute),
  );
  if (settlement) return settlement;
  throw new Refused(
    'no-such-order',
    'order',
    'No such order, nor a concession or an agreement, stands by that date. Record it first, or mend the date.',
  );
};

const orderDone = ({ order }: Said, settlement: Settlement): { order?: Order } => {
  const orders = ordersOf(settlement) ?? [];
  if (order === undefined && orders.length > 1)
    throw new Refused('order-missing', 'order', 'Several orders stand: say of which this is a step.');
  const done = order ?? orders[0];
  return done === undefined ? {} : { order: done };
};

export const recordOrderStep: Decide<RecordOrderStep> = (command, history) => {
  const { said } = command;
  const day = dated('step', 'doneOn', command, history);
  const settlement = settlementOf(said, day, history);
  const data = { ...said, ...orderDone(said, settlement), ...namingOf(settlement, 'dispute') };
  return [{ type: 'OrderStepDone', occurredOn: day, data }];
};
