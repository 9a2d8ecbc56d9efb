import type { DutyRule } from '../rule.js';
import { a1 } from './a1.js';
import { a10 } from './a10.js';
import { a11 } from './a11.js';
import { a4 } from './a4.js';
import { a8 } from './a8.js';
import { p8 } from './phase-review.js';
import { p1, p2, p3, p4, p5, p6, p7 } from './phase-transfers.js';
import { r1 } from './r1.js';
import { r11 } from './r11.js';
import { r2 } from './r2.js';
import { r8 } from './r8.js';
import { untilTheEnd } from './until-the-end.js';

/** Every duty rule of the release. */
export const dutyRules: readonly DutyRule[] = [
  ...[a1, a4, a8].map((rule) => untilTheEnd(rule, 'request')),
  ...[a10, a11, r1, r2, r8, r11, p1, p2, p3, p4, p5, p6, p7, p8].map((rule) => untilTheEnd(rule, 'plan')),
];
