import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { judgedNotLikely, likelyNeeds, type LikelyNeeds } from '../readings/likely-needs.js';
import { born } from './born.js';
import type { Condition, RuleWhy } from './condition.js';
import { byNeeds, sinceTerm } from './needs.js';
import { birthdayTerm, notBefore } from './terms.js';

const needsOf = (history: History): LikelyNeeds | undefined =>
  likelyNeeds(history) ?? judgedNotLikely(history)?.needs;

const likely: Condition = {
  says: 'The young person is, or was before it was judged otherwise, likely to need care and support as an adult',
  ask: (history) => byNeeds(needsOf(history), 'Nothing on record makes adult needs likely.'),
};

export const why19: RuleWhy = {
  conditions: [born, likely],
  reckon: ({ history, policy }) => {
    const at = (age: number) =>
      notBefore(birthdayTerm(history.dateOfBirth!, age), sinceTerm(needsOf(history)!));
    return { amber: at(leadTime(policy, 'tr-19.amberAge')), red: at(leadTime(policy, 'tr-19.redAge')) };
  },
  lapse: { by: ['AdultCareDecided'] },
};
