import type { Policy } from '../rule.js';

/**
 * The lead times with which the service starts. None of them is law: statutory dates are in the rules themselves.
 * Names end with their unit; `…On` is a day of the year as month and day (331: 31 March).
 */
export const policy2026_11 = {
  version: '2026-11',
  author: 'Rules lead, Throughline',
  adoptableFrom: '2026-11-01',
  reason:
    'First published lead times: early enough to act on (a term where the law gives a date, six to twelve months ' +
    'before a placement, a service or childhood ends), late enough that the list holds what needs doing now.',
  staleAfterDays: 400,
  leadTimes: {
    'tr-01.amberDays': 1,
    'tr-02.amberOn': 331,
    'tr-02.redOn': 831,
    'tr-03.amberWeeks': 10,
    'tr-03.redWithoutMeetingWeeks': 4,
    'tr-04.amberWeeks': 3,
    'tr-05.amberWeeks': 2,
    'tr-06.amberOn': 1101,
    'tr-06.redOn': 1215,
    'tr-07.amberOn': 201,
    'tr-08.amberOn': 101,
    'tr-09.amberMonths': 7,
    'tr-10.amberMonths': 12,
    'tr-10.redMonths': 6,
    'tr-11.amberOn': 901,
    'tr-11.redOn': 331,
    'tr-12.amberDays': 30,
    'tr-13.amberOn': 901,
    'tr-13.redOn': 331,
    'tr-14.amberMonths': 12,
    'tr-14.redMonths': 6,
    'tr-19.amberAge': 16,
    'tr-19.redAge': 17,
    'tr-20.redMonths': 6,
    'tr-21.amberMonths': 6,
    'tr-24.redMonths': 6,
    'tr-26.redAge': 16,
    'tr-31.amberMonths': 6,
    'tr-31.redMonths': 3,
    'tr-31.lapseMonths': 3,
    'tr-40.amberOn': 1031,
  },
} as const satisfies Policy;
