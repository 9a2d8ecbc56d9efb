import { a1 } from './duties/a1.js';
import { a10 } from './duties/a10.js';
import { a11 } from './duties/a11.js';
import { a4 } from './duties/a4.js';
import { a8 } from './duties/a8.js';
import { p1, p2, p3, p4, p5, p7 } from './duties/phase-transfers.js';
import { r1 } from './duties/r1.js';
import { r11 } from './duties/r11.js';
import { r2 } from './duties/r2.js';
import { r8 } from './duties/r8.js';
import { untilTheEnd } from './duties/until-the-end.js';
import { policy2026_11 } from './policies/2026-11.js';
import { tr01 } from './risks/tr-01.js';
import { tr02 } from './risks/tr-02.js';
import { tr03 } from './risks/tr-03.js';
import { tr04 } from './risks/tr-04.js';
import { tr05 } from './risks/tr-05.js';
import { tr06 } from './risks/tr-06.js';
import { tr07 } from './risks/tr-07.js';
import { tr08 } from './risks/tr-08.js';
import { tr09 } from './risks/tr-09.js';
import { tr10 } from './risks/tr-10.js';
import { tr11 } from './risks/tr-11.js';
import { tr12 } from './risks/tr-12.js';
import { tr13 } from './risks/tr-13.js';
import { tr14 } from './risks/tr-14.js';
import { tr15 } from './risks/tr-15.js';
import { tr16 } from './risks/tr-16.js';
import { tr19 } from './risks/tr-19.js';
import { tr20 } from './risks/tr-20.js';
import { tr21 } from './risks/tr-21.js';
import { tr22 } from './risks/tr-22.js';
import { tr24 } from './risks/tr-24.js';
import { tr26 } from './risks/tr-26.js';
import { tr31 } from './risks/tr-31.js';
import { tr40 } from './risks/tr-40.js';
import type { RulesRelease } from './rule.js';

/** The rules as this version of the service has them; answers name its id. */
export const release: RulesRelease = {
  id: '2026.11',
  risks: [
    tr01,
    tr02,
    tr03,
    tr04,
    tr05,
    tr06,
    tr07,
    tr08,
    tr09,
    tr10,
    tr11,
    tr12,
    tr13,
    tr14,
    tr15,
    tr16,
    tr19,
    tr20,
    tr21,
    tr22,
    tr24,
    tr26,
    tr31,
    tr40,
  ],
  duties: [
    ...[a1, a4, a8].map((rule) => untilTheEnd(rule, 'request')),
    ...[a10, a11, r1, r2, r8, r11, p1, p2, p3, p4, p5, p7].map((rule) => untilTheEnd(rule, 'plan')),
  ],
  policies: [policy2026_11],
};
