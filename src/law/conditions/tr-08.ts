import { yearOf } from '../../domain/plain-date.js';
import { phaseNamingDue } from '../calendar/phase-transfer-dates.js';
import { dayInYear } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import type { RuleWhy } from './condition.js';
import { localDay } from './terms.js';
import { namingReckoned, preparing } from './transfers.js';

export const why08: RuleWhy = {
  conditions: preparing(
    'into school or to the next school',
    ['school'],
    ({ on }) => phaseNamingDue(yearOf(on)).customary,
  ),
  reckon: namingReckoned(
    ({ on }, policy) => localDay(`transfer ${inWords(on)}`, dayInYear(policy, 'tr-08.amberOn', yearOf(on))),
    ({ on }) => phaseNamingDue(yearOf(on)),
  ),
  lapse: { at: 'the day of the move came' },
};
