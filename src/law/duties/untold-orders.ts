import type { BelievedFact, History } from '../../journey/belief/history.js';
import { appealOf, canBeOneDispute } from '../readings/disputes.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, type Owed } from './duty.js';

type Order = BelievedFact<'AppealDecided'>;
type Conceded = BelievedFact<'AppealConceded'>;

/** Whether an order was made of which the record does not say what it orders. */
const isUntold = ({ data }: Order): boolean =>
  data.orders.length === 0 && data.outcome !== 'dismissed' && data.outcome !== 'withdrawn';

const owedAfter = (from: Order | Conceded, called: string, unsaid: string, history: History): Owed => {
  const done = history
    .of('OrderStepDone')
    .find((step) => step.latestOn >= from.latestOn && canBeOneDispute(step, from));
  return {
    episode: `${called} ${from.occurredOn}`,
    startedOn: from.latestOn,
    dueOn: null,
    cannotBeSaid: `${unsaid}, and so by when`,
    met: done,
    events: eventsOf(from, done),
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
      .map((order) => owedAfter(order, 'order', 'what the Tribunal ordered', history)),
});

/** Whether what the appeal was about is on record; after the response an order follows, with its own limits. */
const isAboutUnknown = (conceded: Conceded, history: History): boolean => {
  const about = appealOf(conceded, history)?.data.about;
  return conceded.data.beforeResponse !== false && (about === undefined || about === 'other');
};

/** U: a concession of an appeal of which the record does not hold what it was about. Some limit of reg 45 runs: C14. */
export const u: DutyRule = dutyRule({
  id: 'U',
  name: 'Do what was conceded, where the record does not say what',
  law: 'SEND Regs 2014 reg 45',
  mark: 'checked',
  startedBy: 'decision',
  reads: ['AppealConceded', 'AppealLodged', 'OrderStepDone'],
  owed: (history) =>
    history
      .of('AppealConceded')
      .filter((conceded) => isAboutUnknown(conceded, history))
      .map((conceded) => owedAfter(conceded, 'concession', 'what the appeal was about', history)),
});
