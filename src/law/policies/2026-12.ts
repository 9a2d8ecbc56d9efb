import type { Policy } from '../rule.js';
import { policy2026_11 } from './2026-11.js';

/** The first policy's lead times unchanged, and those of the rules that came with it. None of them is law. */
export const policy2026_12 = {
  version: '2026-12',
  author: 'Rules lead, Throughline',
  adoptableFrom: '2026-11-22',
  reason:
    'Lead times for the rules TR-17, 18, 23, 25, 27 to 30, 32 to 39 and F-02, on the principle of the first policy: ' +
    'time to act before a statutory date, and a grace short enough that nobody waits unseen. Nothing else changes.',
  staleAfterDays: 400,
  leadTimes: {
    ...policy2026_11.leadTimes,
    'tr-17.amberDays': 28,
    'tr-17.redDays': 84,
    'tr-18.amberOn': 601,
    'tr-18.lapseOn': 1031,
    'tr-23.redMonths': 6,
    'tr-25.redMonths': 6,
    'tr-27.amberMonths': 9,
    'tr-27.redMonths': 6,
    'tr-28.amberWorkingDays': 10,
    'tr-29.amberMonths': 15,
    'tr-30.amberMonths': 6,
    'tr-32.amberWeeks': 8,
    'tr-33.amberWeeks': 1,
    'tr-34.letterAmberWeeks': 4,
    'tr-34.reviewAmberWeeks': 10,
    'tr-35.amberOn': 501,
    'tr-35.redOn': 831,
    'tr-35.lapseOn': 1031,
    'tr-36.amberWeeks': 12,
    'tr-37.amberMonths': 3,
    'tr-37.redAge': 17,
    'tr-38.amberWorkingDays': 20,
    'tr-39.amberDays': 14,
    'f-02.redDays': 21,
  },
} as const satisfies Policy;
