import { READS_OF_PLANS } from '../readings/plans.js';
import type { DutyRule } from '../rule.js';
import { LAW, reviewDuties } from './review-within-12-months.js';

/** R2: each later review held and concluded within twelve months starting with the last one's notice. */
export const r2: DutyRule = {
  id: 'R2',
  version: 1,
  name: 'Hold and conclude the annual review',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['ReviewDecided', ...READS_OF_PLANS],
  duties: (history) => reviewDuties('R2', history),
};
