import { READS_OF_PLANS } from '../readings/plans.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { LAW, reviewsOwed } from './review-within-12-months.js';

/** R1: the first review held and concluded within twelve months starting with the day the plan was made. */
export const r1: DutyRule = dutyRule({
  id: 'R1',
  name: 'Hold and conclude the first annual review',
  law: LAW,
  mark: 'unverified',
  reads: ['ReviewDecided', ...READS_OF_PLANS],
  owed: (history) => reviewsOwed(history, true),
});
