import { READS_OF_PLANS } from '../readings/plans.js';
import type { DutyRule } from '../rule.js';
import { LAW, reviewDuties } from './review-within-12-months.js';

/** R1: the first review held and concluded within twelve months starting with the day the plan was made. */
export const r1: DutyRule = {
  id: 'R1',
  version: 1,
  name: 'Hold and conclude the first annual review',
  source: LAW,
  mark: 'unverified',
  validFrom: '2014-09-01',
  reads: ['ReviewDecided', ...READS_OF_PLANS],
  duties: (history) => reviewDuties('R1', history),
};
