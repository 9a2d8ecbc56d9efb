import { yearOf } from '../../domain/plain-date.js';
import { post16NamingDue } from '../calendar/phase-transfer-dates.js';
import { dayInYear } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import type { RuleWhy } from './condition.js';
import { localDay } from './terms.js';
import { namingReckoned, preparing } from './transfers.js';

export const why07: RuleWhy = {
  conditions: preparing(
    'out of secondary education',
    ['post-16'],
    ({ on }) => post16NamingDue(yearOf(on)).customary,
  ),
  reckon: namingReckoned(
    ({ on }, policy) => localDay(`transfer ${inWords(on)}`, dayInYear(policy, 'tr-07.amberOn', yearOf(on))),
    ({ on }) => post16NamingDue(yearOf(on)),
  ),
  lapse: { at: 'the day of the move came' },
};
