import { later } from '../../domain/plain-date.js';
import { leadTime } from '../policies/lead-times.js';
import { plansOf } from '../readings/plans.js';
import { cyclesOf } from '../readings/review-cycles.js';
import { OWED } from '../risks/tr-34.js';
import { fails, holds, type Condition, type Reckoned, type Reckoning, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { reviewDue } from './review-years.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, named, notBefore, plus } from './terms.js';

const NOTICE_WEEKS = 6;
const MONTHS_AFTER_TRANSFER = 3;

const somethingOwed: Condition = {
  says: 'A letter to the family, or a review, is owed for it',
  ask: (history) => {
    const owed = OWED.flatMap(({ rule }) => rule.duties(history).map((duty) => ({ rule, duty }))).at(-1);
    return owed === undefined
      ? fails('Neither is owed under the rules in force on that day.')
      : holds(`${owed.rule.name} (${owed.duty.law}).`, {
          on: owed.duty.startedOn,
          events: owed.duty.events,
        });
  },
};

/** Where no last day can be said, the window stands from the transfer on; so many weeks before it are the policy's. */
const undated = (transfer: ReturnType<typeof dayOfFact>, weeksBefore: number): Reckoning => ({
  amber: notBefore(plus(transfer, -weeksBefore, 'week'), transfer),
  red: plus(transfer, 1, 'day'),
});

const letter = (of: Reckoned): Reckoning => {
  const transfer = dayOfFact('plan transferred in', shownBy(of, 'PlanTransferredIn')!);
  const amberWeeks = leadTime(of.policy, 'tr-34.letterAmberWeeks');
  if (of.window.dueOn === undefined) return undated(transfer, NOTICE_WEEKS - amberWeeks);
  const due = plus(transfer, NOTICE_WEEKS, 'week');
  return { due, amber: plus(transfer, amberWeeks, 'week'), red: plus(due, 1, 'day') };
};

const review = (of: Reckoned): Reckoning => {
  const { history, policy, window } = of;
  const plan = plansOf(history).find(({ transferredIn }) =>
    transferredIn?.events.some((event) => window.events.includes(event)),
  )!;
  const transfer = dayOfFact('plan transferred in', plan.transferredIn!);
  if (window.dueOn === undefined) return undated(transfer, leadTime(policy, 'tr-34.reviewAmberWeeks'));
  const cycle = cyclesOf(history, plan)[0]!;
  const own = reviewDue(cycle);
  const due =
    typeof cycle.dueOn === 'string' ? notBefore(own, plus(transfer, MONTHS_AFTER_TRANSFER, 'month')) : own;
  const began = named('the clock began on', later(cycle.anchoredBy, transfer.day));
  return {
    due,
    amber: notBefore(plus(due, -leadTime(policy, 'tr-34.reviewAmberWeeks'), 'week'), began),
    red: notBefore(plus(due, 1, 'day'), began),
  };
};

export const why34: RuleWhy = {
  conditions: [
    onRecord('plan transferred in', '', (history) => history.latest('PlanTransferredIn')),
    somethingOwed,
  ],
  reckon: (of) => (of.window.episode.startsWith('M2 ') ? letter(of) : review(of)),
  lapse: { at: 'nothing was left to do' },
};
