import type { RuleWhy } from './condition.js';
import { whyF01 } from './f-01.js';
import { whyF02 } from './f-02.js';
import { why01 } from './tr-01.js';
import { why02 } from './tr-02.js';
import { why03 } from './tr-03.js';
import { why04 } from './tr-04.js';
import { why05 } from './tr-05.js';
import { why06 } from './tr-06.js';
import { why07 } from './tr-07.js';
import { why08 } from './tr-08.js';
import { why09 } from './tr-09.js';
import { why10 } from './tr-10.js';
import { why11 } from './tr-11.js';
import { why12 } from './tr-12.js';
import { why13 } from './tr-13.js';
import { why14 } from './tr-14.js';
import { why15 } from './tr-15.js';
import { why16 } from './tr-16.js';
import { why17 } from './tr-17.js';
import { why18 } from './tr-18.js';
import { why19 } from './tr-19.js';
import { why20 } from './tr-20.js';
import { why21 } from './tr-21.js';
import { why22 } from './tr-22.js';
import { why23 } from './tr-23.js';
import { why24 } from './tr-24.js';
import { why25 } from './tr-25.js';
import { why26 } from './tr-26.js';
import { why27 } from './tr-27.js';
import { why28 } from './tr-28.js';
import { why29 } from './tr-29.js';
import { why30 } from './tr-30.js';
import { why31 } from './tr-31.js';
import { why32 } from './tr-32.js';
import { why33 } from './tr-33.js';
import { why34 } from './tr-34.js';
import { why35 } from './tr-35.js';
import { why36 } from './tr-36.js';
import { why37 } from './tr-37.js';
import { why38 } from './tr-38.js';
import { why39 } from './tr-39.js';
import { why40 } from './tr-40.js';

/** Apart from the rules, so that nothing of it is made or loaded where lists are made. A spec asks for every rule of the release. */
const BY_RULE: Readonly<Record<string, RuleWhy | undefined>> = {
  'TR-01': why01,
  'TR-02': why02,
  'TR-03': why03,
  'TR-04': why04,
  'TR-05': why05,
  'TR-06': why06,
  'TR-07': why07,
  'TR-08': why08,
  'TR-09': why09,
  'TR-10': why10,
  'TR-11': why11,
  'TR-12': why12,
  'TR-13': why13,
  'TR-14': why14,
  'TR-15': why15,
  'TR-16': why16,
  'TR-17': why17,
  'TR-18': why18,
  'TR-19': why19,
  'TR-20': why20,
  'TR-21': why21,
  'TR-22': why22,
  'TR-23': why23,
  'TR-24': why24,
  'TR-25': why25,
  'TR-26': why26,
  'TR-27': why27,
  'TR-28': why28,
  'TR-29': why29,
  'TR-30': why30,
  'TR-31': why31,
  'TR-32': why32,
  'TR-33': why33,
  'TR-34': why34,
  'TR-35': why35,
  'TR-36': why36,
  'TR-37': why37,
  'TR-38': why38,
  'TR-39': why39,
  'TR-40': why40,
  'F-01': whyF01,
  'F-02': whyF02,
};

/** The conditions of a rule and the arithmetic of its dates; undefined for a rule of no release. */
export const whyByRule = (rule: string): RuleWhy | undefined => BY_RULE[rule];
