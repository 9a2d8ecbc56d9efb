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
export const p5: DutyRule = nameNextSetting({
  id: 'P5',
  name: 'Name the post-16 institution',
  law: 'SEND Regs 2014 reg 18(1)(a)',
  phases: ['secondary-to-post-16'],
});
export const p7: DutyRule = nameNextSetting({
  id: 'P7',
  name: 'Name the next post-16 institution',
  law: 'SEND Regs 2014 reg 18(2)',
  phases: ['post-16-to-post-16'],
});
