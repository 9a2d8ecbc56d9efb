import { leadTime } from '../policies/lead-times.js';
import { plansOf } from '../readings/plans.js';
import { openCycleOf, type ReviewCycle } from '../readings/review-cycles.js';
import type { History } from '../../journey/belief/history.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { hasPlan, planTerm } from './plans.js';
import { reviewDue } from './review-years.js';
import { notBefore, plus } from './terms.js';

const cycleOf = (history: History): ReviewCycle | undefined => {
  const plan = plansOf(history).at(-1);
  return plan === undefined ? undefined : openCycleOf(history, plan);
};

const yearRuns: Condition = {
  says: 'When the next review is due can be reckoned: from the making of the plan, or from the last decision notified',
  ask: (history) => {
    const cycle = cycleOf(history);
    if (cycle === undefined)
      return fails(
        'Neither the day the plan was first made nor a decision notified after a review is on record.',
      );
    const from = cycle.isFirst ? 'plan made' : 'last annual review decision notified';
    return holds(`Reckoned from ${from} ${inWords(cycle.anchoredOn)}: due by ${dueInWords(cycle.dueOn)}.`, {
      on: cycle.anchoredBy,
      events: cycle.events,
    });
  },
};

export const why03: RuleWhy = {
  conditions: [hasPlan, yearRuns],
  reckon: ({ history, policy, window }) => {
    const cycle = cycleOf(history)!;
    const due = reviewDue(cycle);
    const began = planTerm(cycle.plan);
    const red = notBefore(plus(due, 1, 'day'), began);
    const sooner = notBefore(plus(due, -leadTime(policy, 'tr-03.redWithoutMeetingWeeks'), 'week'), began);
    return {
      due,
      amber: notBefore(plus(due, -leadTime(policy, 'tr-03.amberWeeks'), 'week'), began),
      // Red sooner where no meeting is on record and a source would have told.
      red: window.redFrom === red.day ? red : sooner,
    };
  },
};
