import type { DutyRule } from '../rule.js';
import { a1 } from './a1.js';
import { a10 } from './a10.js';
import { a11 } from './a11.js';
import { a4 } from './a4.js';
import { a8 } from './a8.js';
import { a3 } from './advice.js';
import { d10 } from './after-mediation.js';
import { afterOrders } from './after-orders.js';
import { r10, r12, r9 } from './amending.js';
import { a2, a9, r13, x6Notice } from './appeal-notices.js';
import { d1, d5, d7 } from './appeals.js';
import { x2, x3, x6, x9 } from './ceasing.js';
import { b2 } from './direct-payments.js';
import { a5, a6, a7 } from './drafts.js';
import { x7 } from './maintained.js';
import { d3, d4 } from './mediation.js';
import { m1, m2 } from './moving.js';
import { p8 } from './phase-review.js';
import { p1, p2, p3, p4, p5, p6, p7 } from './phase-transfers.js';
import { r1 } from './r1.js';
import { r11 } from './r11.js';
import { r2 } from './r2.js';
import { r8 } from './r8.js';
import { m3, r3 } from './review-meeting.js';
import { r14, r5, r6, r7 } from './review-steps.js';
import { o, u } from './untold-orders.js';
import { untilTheEnd } from './until-the-end.js';

/** They end with a death or a departure. */
const ofPerson: readonly DutyRule[] = [
  ...[a1, a2, a3, a4, a5, a6, a7, a8, a9, x6Notice],
  ...[d1, d3, d4, d5, d7, d10, o, u],
];

/** They end with the plan too. */
const ofPlan: readonly DutyRule[] = [
  ...[a10, a11, r1, r2, r3, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14],
  ...[p1, p2, p3, p4, p5, p6, p7, p8, x2, x3, x6, x7, m2, m3, b2],
];

/** They end by their own facts alone: a move, an end of the plan, starts or meets them. */
const ofThemselves: readonly DutyRule[] = [m1, x9];

/** Every duty rule of the release. */
export const dutyRules: readonly DutyRule[] = [
  ...ofPerson.map((rule) => untilTheEnd(rule, 'request')),
  ...ofPlan.map((rule) => untilTheEnd(rule, 'plan')),
  ...ofThemselves,
  ...afterOrders,
];
