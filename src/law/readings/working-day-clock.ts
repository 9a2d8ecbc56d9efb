import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { Silence } from '../rule.js';

/** No source covers it: the file of bank holidays does not reach that far. */
const NO_HOLIDAYS = 'bank-holidays';
const WORKING_DAYS_OF_A_WEEK = 5;

/** When a grace of working days is over; beyond the known bank holidays the earliest day it can be, which cannot be said. */
export interface Grace {
  readonly over: PlainDate;
  readonly silence: readonly Silence[];
}

/** C3, C14: N working days after a day, whose own day is left out. */
export const graceAfter = (day: PlainDate, workingDays: number): Grace => {
  const over = workingDaysAfter(day, workingDays);
  if (!isCannotBeSaid(over)) return { over, silence: [] };
  const earliest = addDays(day, Math.floor(workingDays / WORKING_DAYS_OF_A_WEEK) * 7);
  return { over: earliest, silence: [{ kinds: [NO_HOLIDAYS], from: earliest }] };
};
