import { READS_OF_PLANS } from '../readings/plans.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { LAW, reviewsOwed } from './review-within-12-months.js';

/** R2: each later review held and concluded within twelve months starting with the last one's notice. */
export const r2: DutyRule = dutyRule({
  id: 'R2',
  name: 'Hold and conclude the annual review',
  law: LAW,
  mark: 'checked',
  reads: ['ReviewDecided', ...READS_OF_PLANS],
  owed: (history) => reviewsOwed(history, false),
});
