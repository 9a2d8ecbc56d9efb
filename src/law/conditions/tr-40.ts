import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { dayAfter } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { latestPlacement } from '../readings/placements.js';
import { FIRST_YEAR, LAST_YEAR, leftOn } from '../risks/tr-40.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { endInSight, hasPlacement } from './placements.js';
import { localDay } from './terms.js';

const leaves = (history: History): PlainDate | undefined => {
  const placement = latestPlacement(history);
  return placement === undefined ? undefined : leftOn(history, placement);
};

const inLastYears: Condition = {
  says: 'The last day there is in NC year 11 to 14',
  ask: (history) => {
    const left = leaves(history);
    if (left === undefined || history.dateOfBirth === undefined)
      return fails('The last day there is not known.');
    const year = ncYearOn(history, history.dateOfBirth, left);
    const because = `The last day there, ${inWords(left)}, is in NC year ${year}.`;
    return year < FIRST_YEAR || year > LAST_YEAR ? fails(because) : holds(because, { on: left });
  },
};

export const why40: RuleWhy = {
  conditions: [born, hasPlacement, endInSight, inLastYears],
  reckon: ({ history, policy }) => {
    const left = leaves(history)!;
    return { amber: localDay(`left by ${inWords(left)}`, dayAfter(policy, 'tr-40.amberOn', left)) };
  },
};
