import { addDays, civilDayNumber, fromDayNumber, monthOf, yearOf } from './plain-date.js';
import type { Instant, PlainDate } from './plain-date.js';

/*
 * UK summer time: one hour ahead of UTC from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
 * Sunday of October. Source: Summer Time Act 1972 as amended by SI 2002/262. True for 1996 and after, for as
 * long as the law stands; in earlier years the hour before midnight may be given the neighbouring day.
 */
const lastSundayOf31Days = (year: number, month: 3 | 10): PlainDate => {
  const last = civilDayNumber(year, month, 31);
  // 1970-01-04, day number 3, was a Sunday.
  return fromDayNumber(last - ((((last - 3) % 7) + 7) % 7));
};

/** Whether clocks in London are one hour ahead of UTC at the instant. */
export const isSummerTime = (instant: Instant): boolean => {
  const month = monthOf(instant);
  if (month < 3 || month > 10) return false;
  if (month > 3 && month < 10) return true;
  const change = `${lastSundayOf31Days(yearOf(instant), month === 3 ? 3 : 10)}T01:00:00.000Z`;
  return instant >= change === (month === 3);
};

/** The day on which the instant falls in London. */
export const londonDate = (instant: Instant): PlainDate => {
  const utcDate = instant.slice(0, 10);
  // Only the last hour of a UTC day can be the next day in London.
  return instant.startsWith('23', 11) && isSummerTime(instant) ? addDays(utcDate, 1) : utcDate;
};

/** The last millisecond of the day in London. */
export const endOfLondonDay = (date: PlainDate): Instant => {
  // The clocks change hours before midnight, so one second to 23:00 UTC tells how the day ends.
  const inSummer = `${date}T22:59:59.999Z`;
  return isSummerTime(inSummer) ? inSummer : `${date}T23:59:59.999Z`;
};
