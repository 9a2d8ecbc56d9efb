import type { History } from '../../journey/belief/history.js';
import { plansOf, type PlanSpell } from '../readings/plans.js';
import { cyclesOf, type ReviewCycle } from '../readings/review-cycles.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import { eventsOf, NOTHING_OWED, onlyBy, type Owed } from './duty.js';

export const LAW = 'CFA 2014 s44(1)';
export const NO_ANCHOR = 'the day on which the plan was made or last reviewed';

/** A return gives the latest decision of all time: it tells of those since then. */
export const TELLS_OF_CONCLUSIONS = ['ReviewDecided'];

const owedIn = ({
  plan,
  anchoredOn,
  anchoredBy,
  isDated,
  dueOn,
  concluded,
  began,
  events,
}: ReviewCycle): Owed => ({
  episode: `review from ${anchoredOn}`,
  startedOn: anchoredBy,
  ...(isDated ? { dueOn } : { dueOn: null, cannotBeSaid: onlyBy(anchoredBy) }),
  met: concluded,
  endedOn: plan.to,
  silence: ifByReturnAlone(TELLS_OF_CONCLUSIONS, began),
  events,
});

/** A plan of which no day is on record from which a review year could be counted: C14. */
const unsaid = ({ from, to, made, transferredIn }: PlanSpell): Owed => ({
  episode: `review of the plan from ${from}`,
  startedOn: from,
  dueOn: null,
  cannotBeSaid: NO_ANCHOR,
  endedOn: to,
  events: eventsOf(made, transferredIn),
});

/** What is owed in each review year: the first of a plan (R1) or the later ones (R2). */
export const reviewsOwed = (history: History, isFirst: boolean): readonly Owed[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NOTHING_OWED;
  return plans.flatMap((plan) => {
    const cycles = cyclesOf(history, plan);
    if (cycles.length === 0) return isFirst ? [unsaid(plan)] : [];
    return cycles.filter((cycle) => cycle.isFirst === isFirst).map(owedIn);
  });
};
