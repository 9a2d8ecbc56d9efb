import type { BelievedFact, History } from '../../journey/belief/history.js';
import { canBeOneDispute } from '../readings/disputes.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, type Owed } from './duty.js';

type Order = BelievedFact<'AppealDecided'>;

/** Whether an order was made of which the record does not say what it orders. */
const isUntold = ({ data }: Order): boolean =>
  data.orders.length === 0 && data.outcome !== 'dismissed' && data.outcome !== 'withdrawn';

const owedAfter = (order: Order, history: History): Owed => {
  const done = history
    .of('OrderStepDone')
    .find((step) => step.latestOn >= order.latestOn && canBeOneDispute(step, order));
  return {
    episode: `order ${order.occurredOn}`,
    startedOn: order.latestOn,
    dueOn: null,
    cannotBeSaid: 'what the Tribunal ordered, and so by when',
    met: done,
    events: eventsOf(order, done),
  };
};

/** O: an order of which the record does not hold the parts. Some limit of reg 44(2) runs; which cannot be said: C14. */
export const o: DutyRule = dutyRule({
  id: 'O',
  name: 'Do what the Tribunal ordered, where the record does not say what',
  law: 'SEND Regs 2014 reg 44(2)',
  mark: 'checked',
  startedBy: 'decision',
  reads: ['AppealDecided', 'OrderStepDone'],
  owed: (history) =>
    history
      .of('AppealDecided')
      .filter(isUntold)
      .map((order) => owedAfter(order, history)),
});
