import type { RuleWhy } from './condition.js';
import { why01 } from './tr-01.js';
import { why02 } from './tr-02.js';
import { why03 } from './tr-03.js';
import { why04 } from './tr-04.js';
import { why05 } from './tr-05.js';
import { why32 } from './tr-32.js';

const BY_RULE: Readonly<Record<string, RuleWhy | undefined>> = {
  'TR-01': why01,
  'TR-02': why02,
  'TR-03': why03,
  'TR-04': why04,
  'TR-05': why05,
  'TR-32': why32,
};

/** The conditions of a rule and the arithmetic of its dates; undefined for a rule of no release. */
export const whyByRule = (rule: string): RuleWhy | undefined => BY_RULE[rule];
