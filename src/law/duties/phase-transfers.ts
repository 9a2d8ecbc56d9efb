import type { History } from '../../journey/belief/history.js';
import { ncYearOn } from '../readings/cohort.js';
import type { Transfer } from '../readings/transfers.js';
import type { DutyRule } from '../rule.js';
import { nameNextSetting } from './name-next-setting.js';

const OTHER_PHASES = 'SEND Regs 2014 reg 18(1)(b)';

export const p1: DutyRule = nameNextSetting({
  id: 'P1',
  name: 'Name the school for the move from early years',
  law: OTHER_PHASES,
  phases: ['early-years-to-school'],
});
export const p2: DutyRule = nameNextSetting({
  id: 'P2',
  name: 'Name the junior school',
  law: OTHER_PHASES,
  phases: ['infant-to-junior'],
});
export const p3: DutyRule = nameNextSetting({
  id: 'P3',
  name: 'Name the school for the move into or out of middle school',
  law: OTHER_PHASES,
  phases: ['primary-to-middle', 'middle-to-secondary'],
});
export const p4: DutyRule = nameNextSetting({
  id: 'P4',
  name: 'Name the secondary school',
  law: OTHER_PHASES,
  phases: ['primary-to-secondary'],
});
const POST_16 = 'SEND Regs 2014 reg 18(1)(a)';
const FIRST_POST_16_YEAR = 12;

/** Whether the move begins Year 13 or a later year: out of a school's sixth form. */
const isOutOfSixthForm = ({ on }: Transfer, history: History): boolean =>
  history.dateOfBirth !== undefined && ncYearOn(history, history.dateOfBirth, on) > FIRST_POST_16_YEAR;

export const p5: DutyRule = nameNextSetting({
  id: 'P5',
  name: 'Name the post-16 institution',
  law: POST_16,
  phases: ['secondary-to-post-16'],
  only: (transfer, history) => !isOutOfSixthForm(transfer, history),
});
export const p6: DutyRule = nameNextSetting({
  id: 'P6',
  name: 'Name the post-16 institution for the move out of a sixth form',
  law: POST_16,
  mark: 'interpretation',
  phases: ['secondary-to-post-16'],
  only: isOutOfSixthForm,
});
export const p7: DutyRule = nameNextSetting({
  id: 'P7',
  name: 'Name the next post-16 institution',
  law: 'SEND Regs 2014 reg 18(2)',
  phases: ['post-16-to-post-16'],
});
