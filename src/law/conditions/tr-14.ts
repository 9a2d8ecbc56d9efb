import { leadTime } from '../policies/lead-times.js';
import { plansOf } from '../readings/plans.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { hasPlan, planTerm } from './plans.js';
import { birthdayTerm, notBefore, plus } from './terms.js';

const AGE = 25;

export const why14: RuleWhy = {
  conditions: [born, hasPlan],
  reckon: ({ history, policy, window }) => {
    const plan = plansOf(history).find(({ from }) => window.episode === `plan ${from}`)!;
    const turns = birthdayTerm(history.dateOfBirth!, AGE);
    const before = (months: number) => notBefore(plus(turns, -months, 'month'), planTerm(plan));
    return {
      amber: before(leadTime(policy, 'tr-14.amberMonths')),
      red: before(leadTime(policy, 'tr-14.redMonths')),
    };
  },
};
