import { birthday } from '../../domain/birthday.js';
import { later, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { dayAfter } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, type PlanSpell } from '../readings/plans.js';
import { AGE, nextEndOfAugust } from '../risks/tr-13.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { eventsOfPlan, hasPlan, planInWords } from './plans.js';
import { localDay } from './terms.js';

const endOfYear = ({ dateOfBirth }: History, { from }: PlanSpell): PlainDate =>
  nextEndOfAugust(later(birthday(dateOfBirth!, AGE), from));

const goesOn: Condition = {
  says: 'The plan goes on after the first 31 August on which the young person is 19 or over',
  ask: (history) => {
    const plans = plansOf(history);
    const last = plans.at(-1);
    if (history.dateOfBirth === undefined || last === undefined)
      return fails('There is no plan, or no such day, to ask about.');
    const plan = plans.findLast((one) => one.to === undefined || one.to > endOfYear(history, one));
    const shown = plan ?? last;
    const because = `${planInWords(shown)}; that day is ${inWords(endOfYear(history, shown))}.`;
    return plan === undefined
      ? fails(because, { events: eventsOfPlan(shown) })
      : holds(because, { on: endOfYear(history, plan), events: eventsOfPlan(plan) });
  },
};

export const why13: RuleWhy = {
  conditions: [born, hasPlan, goesOn],
  reckon: ({ history, policy, window }) => {
    const plan = plansOf(history).find(({ from }) => window.episode === `plan ${from}`)!;
    const august = endOfYear(history, plan);
    const amber = dayAfter(policy, 'tr-13.amberOn', august);
    const of = `19 or over with a plan on ${inWords(august)}`;
    return { amber: localDay(of, amber), red: localDay(of, dayAfter(policy, 'tr-13.redOn', amber)) };
  },
};
