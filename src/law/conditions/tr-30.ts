import { endOfCompulsorySchoolAge } from '../calendar/school-age.js';
import { leadTime } from '../policies/lead-times.js';
import { plansOf, stoodOn } from '../readings/plans.js';
import { born } from './born.js';
import type { RuleWhy } from './condition.js';
import { hasPlan, planStood, planTerm } from './plans.js';
import { named, notBefore, plus } from './terms.js';

export const why30: RuleWhy = {
  conditions: [
    born,
    hasPlan,
    planStood('at the end of compulsory school age', ({ dateOfBirth }) =>
      dateOfBirth === undefined ? undefined : endOfCompulsorySchoolAge(dateOfBirth),
    ),
  ],
  reckon: ({ history, policy }) => {
    const ends = named('end of compulsory school age', endOfCompulsorySchoolAge(history.dateOfBirth!));
    const plan = plansOf(history).find((one) => stoodOn(one, ends.day))!;
    return {
      amber: notBefore(plus(ends, -leadTime(policy, 'tr-30.amberMonths'), 'month'), planTerm(plan)),
      red: ends,
    };
  },
};
