import { fiveMonthsBefore } from '../calendar/phase-transfer-dates.js';
import { leadTime } from '../policies/lead-times.js';
import type { RuleWhy } from './condition.js';
import { named, plus } from './terms.js';
import { namingReckoned, preparing } from './transfers.js';

export const why09: RuleWhy = {
  conditions: preparing('between post-16 institutions', ['within-post-16'], ({ on }) => fiveMonthsBefore(on)),
  reckon: namingReckoned(
    ({ on }, policy) => plus(named('transfer', on), -leadTime(policy, 'tr-09.amberMonths'), 'month'),
    ({ on }) => ({ strict: fiveMonthsBefore(on), customary: fiveMonthsBefore(on) }),
  ),
  lapse: { at: 'the day of the move came' },
};
