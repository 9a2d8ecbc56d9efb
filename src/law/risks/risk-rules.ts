import type { RiskRule } from '../rule.js';
import { f01 } from './f-01.js';
import { f02 } from './f-02.js';
import { tr01 } from './tr-01.js';
import { tr02 } from './tr-02.js';
import { tr03 } from './tr-03.js';
import { tr04 } from './tr-04.js';
import { tr05 } from './tr-05.js';
import { tr06 } from './tr-06.js';
import { tr07 } from './tr-07.js';
import { tr08 } from './tr-08.js';
import { tr09 } from './tr-09.js';
import { tr10 } from './tr-10.js';
import { tr11 } from './tr-11.js';
import { tr12 } from './tr-12.js';
import { tr13 } from './tr-13.js';
import { tr14 } from './tr-14.js';
import { tr15 } from './tr-15.js';
import { tr16 } from './tr-16.js';
import { tr17 } from './tr-17.js';
import { tr18 } from './tr-18.js';
import { tr19 } from './tr-19.js';
import { tr20 } from './tr-20.js';
import { tr21 } from './tr-21.js';
import { tr22 } from './tr-22.js';
import { tr23 } from './tr-23.js';
import { tr24 } from './tr-24.js';
import { tr25 } from './tr-25.js';
import { tr26 } from './tr-26.js';
import { tr27 } from './tr-27.js';
import { tr28 } from './tr-28.js';
import { tr29 } from './tr-29.js';
import { tr30 } from './tr-30.js';
import { tr31 } from './tr-31.js';
import { tr32 } from './tr-32.js';
import { tr33 } from './tr-33.js';
import { tr34 } from './tr-34.js';
import { tr35 } from './tr-35.js';
import { tr36 } from './tr-36.js';
import { tr37 } from './tr-37.js';
import { tr38 } from './tr-38.js';
import { tr39 } from './tr-39.js';
import { tr40 } from './tr-40.js';

/** Every rule of the lists, in the order of their ids: the transition risks, then what families ask for (decision 0014). */
export const riskRules: readonly RiskRule[] = [
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
  tr17,
  tr18,
  tr19,
  tr20,
  tr21,
  tr22,
  tr23,
  tr24,
  tr25,
  tr26,
  tr27,
  tr28,
  tr29,
  tr30,
  tr31,
  tr32,
  tr33,
  tr34,
  tr35,
  tr36,
  tr37,
  tr38,
  tr39,
  tr40,
  f01,
  f02,
];
