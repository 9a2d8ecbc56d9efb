/** A day of the calendar, 'YYYY-MM-DD', years 0001 to 9999. It has no time and no time zone; text order is day order. */
export type PlainDate = string;
/** What a source knew of a day: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD' (see partial-date.ts). */
export type PartialDate = string;
/** A moment in UTC with exactly three decimals, 'YYYY-MM-DDTHH:MM:SS.mmmZ'; text order is time order. */
export type Instant = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_BEFORE_1970 = 719_162;
const DAYS_IN_400_YEARS = 146_097;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

export const yearOf = (date: PartialDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
export const monthOf = (date: PlainDate): number => digit(date, 5) * 10 + digit(date, 6);
export const dayOf = (date: PlainDate): number => digit(date, 8) * 10 + digit(date, 9);

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; month 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;

const isCivil = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

// Two signatures each: a guard on a string would leave `never` where it fails.
/** Whether the text is a day that exists, written 'YYYY-MM-DD'. */
export function isPlainDate(text: string): boolean;
export function isPlainDate(text: unknown): text is PlainDate;
export function isPlainDate(text: unknown): boolean {
  return typeof text === 'string' && DATE.test(text) && isCivil(yearOf(text), monthOf(text), dayOf(text));
}

/** Whether the text is a moment that exists, in UTC with three decimals. Leap seconds are not accepted. */
export function isInstant(text: string): boolean;
export function isInstant(text: unknown): text is Instant;
export function isInstant(text: unknown): boolean {
  return typeof text === 'string' && INSTANT.test(text) && isPlainDate(text.slice(0, 10));
}

/** Days since 1970-01-01 of a year, month and day. A month of 13 or more, or a day beyond its month, is not checked. */
export const civilDayNumber = (year: number, month: number, day: number): number => {
  const before = year - 1;
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leaps + MONTH_STARTS[month - 1]! + leapDay + day - 1 - DAYS_BEFORE_1970;
};

/** Days since 1970-01-01. The date must be one that `isPlainDate` accepts. */
export const dayNumber = (date: PlainDate): number =>
  civilDayNumber(yearOf(date), monthOf(date), dayOf(date));

/** The date as text. @throws RangeError when it does not exist: a mistake of the caller, never of a user. */
export const plainDate = (year: number, month: number, day: number): PlainDate => {
  if (!isCivil(year, month, day)) throw new RangeError('The calendar has no such day.');
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(day)}`;
};

// Civil-from-days, counted in years that begin on 1 March so that a leap day is the last of its year.
const civilText = (n: number): PlainDate => {
  if (!Number.isInteger(n)) throw new RangeError('A day number is a whole number.');
  const sinceMarch0 = n + DAYS_BEFORE_1970 + 306;
  const era = Math.floor(sinceMarch0 / DAYS_IN_400_YEARS);
  const ofEra = sinceMarch0 - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return plainDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
};

// Texts of the days from 1980 to 2079 are kept once made: rebuilds ask for the same few thousand over and over.
const KEPT_FROM = 3652;
const kept: (PlainDate | undefined)[] = new Array<PlainDate | undefined>(36_525).fill(undefined);

/** The day that lies n days after 1970-01-01. @throws RangeError outside the years 0001 to 9999 or for no number. */
export const fromDayNumber = (n: number): PlainDate => {
  const at = n - KEPT_FROM;
  if (!(at >= 0 && at < kept.length)) return civilText(n);
  return (kept[at] ??= civilText(n));
};

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Monday 1 to Sunday 7 (ISO 8601). */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Earlier of two dates of equal precision, by text order; works for instants too. */
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a <= b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a >= b ? a : b);
