import {
  addDays,
  dayNumber,
  dayOf,
  fromDayNumber,
  monthOf,
  plainDate,
  weekday,
  yearOf,
  type PlainDate,
} from '../domain/plain-date.js';
import type { Random } from './random.js';

/** The day, or the Monday after where it falls on a weekend. */
export const workday = (day: PlainDate): PlainDate => {
  const of = weekday(day);
  return of <= 5 ? day : addDays(day, 8 - of);
};

/** A day on which schools meet: the summer holidays go back to July, Christmas to the weeks before. */
export const termday = (day: PlainDate): PlainDate => {
  const month = monthOf(day);
  const within = dayOf(day);
  if (month === 8 || (month === 7 && within > 17))
    return workday(plainDate(yearOf(day), 7, 1 + (within % 16)));
  if (month === 12 && within > 16) return workday(plainDate(yearOf(day), 12, 1 + (within % 14)));
  return workday(day);
};

/** A working day from `from` to `to`; `from` where there is none between. */
export const dayBetween = (from: PlainDate, to: PlainDate, random: Random): PlainDate => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last <= first) return workday(from);
  const day = workday(fromDayNumber(random.whole(first, last)));
  return day > to ? addDays(day, -3) : day;
};

/** The first day of an academic year's places. */
export const yearStart = (year: number): PlainDate => plainDate(year, 9, 1);
