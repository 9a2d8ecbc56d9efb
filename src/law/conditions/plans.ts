import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, stoodOn, type PlanSpell } from '../readings/plans.js';
import { fails, holds, type Answer, type Condition } from './condition.js';
import { named, type Term } from './terms.js';

/** What shows a plan: its making, or its coming into the area. */
export const eventsOfPlan = ({ made, transferredIn }: PlanSpell): readonly string[] =>
  (made ?? transferredIn)?.events ?? [];

/** A plan from its first day to its last, in words. */
export const planInWords = ({ from, to }: PlanSpell): string =>
  `EHC plan in force from ${inWords(from)}${to === undefined ? '' : ` until it ended on ${inWords(to)}`}`;

/** The first day of a plan, as the earliest day that a window of it may begin. */
export const planTerm = ({ from }: PlanSpell): Term => named('the plan began on', from);

/** That a plan was ever in force here. */
export const hasPlan: Condition = {
  says: 'An EHC plan is on record',
  ask: (history) => {
    const plan = plansOf(history).at(-1);
    return plan === undefined
      ? fails('No EHC plan is on record.')
      : holds(`${planInWords(plan)}.`, { on: plan.from, events: eventsOfPlan(plan) });
  },
};

/** An answer by a plan: it did what `says` asks, or none did. */
export const byPlan = (plan: PlanSpell | undefined, no: string): Answer =>
  plan === undefined
    ? fails(no)
    : holds(`${planInWords(plan)}.`, { on: plan.from, events: eventsOfPlan(plan) });

/** That a plan stood on a day that a reading gives; `when` names the day. */
export const planStood = (when: string, dayOf: (history: History) => PlainDate | undefined): Condition => ({
  says: `An EHC plan stood ${when}`,
  ask: (history) => {
    const day = dayOf(history);
    if (day === undefined) return fails('There is no such day to ask about.');
    return byPlan(
      plansOf(history).find((plan) => stoodOn(plan, day)),
      `No EHC plan stood ${when}, on ${inWords(day)}.`,
    );
  },
});
