import { cannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { dayNumber, fromDayNumber, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { FIRST_KNOWN, LAST_KNOWN, isBankHolidayNumber } from './bank-holidays.js';

// All known days lie after 1970, so day numbers are positive below.
const isKnown = (n: number): boolean => n >= FIRST_KNOWN && n <= LAST_KNOWN;
// Day number 0 was a Thursday, so 2 and 3 of each seven are Saturday and Sunday.
const isWeekend = (n: number): boolean => n % 7 === 2 || n % 7 === 3;
const isWorking = (n: number): boolean => !isWeekend(n) && !isBankHolidayNumber(n);
const unknown = (n: number): CannotBeSaid =>
  cannotBeSaid(`no bank holidays held for ${yearOf(fromDayNumber(n))}`);

/** Which days a clock passes over although they are working days. */
export type NotCounted = (day: number) => boolean;
const none: NotCounted = () => false;

const nthWorkingDay = (first: number, count: number, notCounted: NotCounted): PlainDate | CannotBeSaid => {
  let left = count;
  for (let n = first; ; n += 1) {
    if (!isKnown(n)) return unknown(n);
    if (isWorking(n) && !notCounted(n)) left -= 1;
    if (left <= 0) return fromDayNumber(n);
  }
};

/** Whether the day is neither a weekend nor a bank holiday of England. */
export const isWorkingDay = (date: PlainDate): boolean | CannotBeSaid => {
  const n = dayNumber(date);
  return isKnown(n) ? isWorking(n) : unknown(n);
};

/** C3: the last of N working days that begin with the date, which counts if it is one. SEND Regs 2014 reg 15(2). N is 1 or more. */
export const workingDaysBeginningWith = (date: PlainDate, count: number): PlainDate | CannotBeSaid =>
  nthWorkingDay(dayNumber(date), count, none);

/** C4: the last of N working days after an event, whose own day is left out. N is 1 or more. */
export const workingDaysAfter = (
  date: PlainDate,
  count: number,
  notCounted: NotCounted = none,
): PlainDate | CannotBeSaid => nthWorkingDay(dayNumber(date) + 1, count, notCounted);

/** The day itself if it is a working day, else the next one. */
export const onOrNextWorkingDay = (date: PlainDate): PlainDate | CannotBeSaid =>
  workingDaysBeginningWith(date, 1);
