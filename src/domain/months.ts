import {
  civilDayNumber,
  dayOf,
  daysInMonth,
  fromDayNumber,
  monthOf,
  plainDate,
  yearOf,
} from './plain-date.js';
import type { PlainDate } from './plain-date.js';

const monthAfter = (date: PlainDate, months: number): { year: number; month: number } => {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
};

/** N months before or after: the same day number, clamped to the month's end. C12. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const { year, month } = monthAfter(date, months);
  return plainDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
};

export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

/**
 * The last day of N months that start with the date: the same day N months on, less one. C12.
 * Where that month has no such day, the months end with the month.
 */
export const monthsStartingWith = (date: PlainDate, months: number): PlainDate => {
  const { year, month } = monthAfter(date, months);
  const daysIntoMonth = Math.min(dayOf(date) - 1, daysInMonth(year, month));
  return fromDayNumber(civilDayNumber(year, month, 1) + daysIntoMonth - 1);
};
