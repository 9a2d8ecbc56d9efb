import { leadTime } from '../policies/lead-times.js';
import { likelyNeeds } from '../readings/likely-needs.js';
import { born } from './born.js';
import type { Condition, RuleWhy } from './condition.js';
import { byNeeds, sinceTerm } from './needs.js';
import { birthdayTerm, notBefore, plus } from './terms.js';

const ADULT = 18;

const likely: Condition = {
  says: 'The young person is likely to need care and support as an adult',
  ask: (history) =>
    byNeeds(
      likelyNeeds(history),
      'Nothing on record makes adult needs likely, or they were judged not to be.',
    ),
};

export const why21: RuleWhy = {
  conditions: [born, likely],
  reckon: ({ history, policy }) => {
    const eighteen = birthdayTerm(history.dateOfBirth!, ADULT);
    const floor = sinceTerm(likelyNeeds(history)!);
    return {
      amber: notBefore(plus(eighteen, -leadTime(policy, 'tr-21.amberMonths'), 'month'), floor),
      red: notBefore(eighteen, floor),
    };
  },
};
