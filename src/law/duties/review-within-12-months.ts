import type { History } from '../../journey/belief/history.js';
import { plansOf, type PlanSpell } from '../readings/plans.js';
import { cyclesOf, type ReviewCycle } from '../readings/review-cycles.js';
import type { Duty } from '../rule.js';
import { duty, eventsOf, NO_DUTIES } from './duty.js';

export const LAW = 'CFA 2014 s44(1)';

const dutyOf = (
  rule: string,
  { plan, anchoredOn, anchoredBy, dueOn, concluded, events }: ReviewCycle,
): Duty =>
  duty({
    rule,
    law: LAW,
    episode: `review from ${anchoredOn}`,
    startedOn: anchoredBy,
    dueOn,
    metOn: concluded?.latestOn,
    endedOn: plan.to,
    events,
  });

/** A plan of which no day is on record from which a review year could be counted: C14. */
const unsaid = ({ from, to, made, transferredIn }: PlanSpell): Duty =>
  duty({
    rule: 'R1',
    law: LAW,
    episode: `review of the plan from ${from}`,
    startedOn: from,
    dueOn: null,
    cannotBeSaid: 'the day on which the plan was made or last reviewed',
    endedOn: to,
    events: eventsOf(made, transferredIn),
  });

/** The duty of each review year: the first of a plan (R1) or the later ones (R2). */
export const reviewDuties = (rule: 'R1' | 'R2', history: History): readonly Duty[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NO_DUTIES;
  return plans.flatMap((plan) => {
    const cycles = cyclesOf(history, plan);
    if (cycles.length === 0) return rule === 'R1' ? [unsaid(plan)] : [];
    return cycles.filter(({ isFirst }) => isFirst === (rule === 'R1')).map((cycle) => dutyOf(rule, cycle));
  });
};
