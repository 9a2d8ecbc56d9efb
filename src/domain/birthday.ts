import { civilDayNumber, dayOf, fromDayNumber, isLeapYear, monthOf, yearOf } from './plain-date.js';
import type { PlainDate } from './plain-date.js';

/** The nth birthday; one of 29 February is 1 March in a common year. C12. */
export const birthday = (dateOfBirth: PlainDate, n: number): PlainDate => {
  const year = yearOf(dateOfBirth) + n;
  if (dateOfBirth.endsWith('02-29') && !isLeapYear(year)) return fromDayNumber(civilDayNumber(year, 3, 1));
  return fromDayNumber(civilDayNumber(year, monthOf(dateOfBirth), dayOf(dateOfBirth)));
};

/** Whole years lived on a day; negative before the birth. */
export const ageOn = (dateOfBirth: PlainDate, date: PlainDate): number => {
  const years = yearOf(date) - yearOf(dateOfBirth);
  // Text order: in a common year '02-29' comes after '02-28' and before '03-01', the day that counts as the birthday.
  return date.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
};
