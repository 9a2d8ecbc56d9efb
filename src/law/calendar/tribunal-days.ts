import type { CannotBeSaid } from '../../domain/cannot-be-said.js';
import { addMonths } from '../../domain/months.js';
import { fromDayNumber, later, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { onOrNextWorkingDay, workingDaysAfter } from './working-days.js';

// FTT (HESC) Rules 2008 r12(3), special educational needs cases: 25 December to 1 January, and August. C13.
const isAugust = (date: PlainDate): boolean => date.startsWith('-08-', 4);
const isChristmas = (date: PlainDate): boolean => date.slice(5) >= '12-25';
const isNewYear = (date: PlainDate): boolean => date.endsWith('-01-01');

/** Whether the Tribunal's clock stands still on a day. */
export const isTribunalPause = (date: PlainDate): boolean =>
  isAugust(date) || isChristmas(date) || isNewYear(date);

const afterPause = (date: PlainDate): PlainDate => {
  if (isAugust(date)) return plainDate(yearOf(date), 9, 1);
  if (isChristmas(date)) return plainDate(yearOf(date) + 1, 1, 2);
  return isNewYear(date) ? plainDate(yearOf(date), 1, 2) : date;
};

/** C13: where the last day to start proceedings falls in a pause or on no working day, the first working day after. r12(2), (3)(a). */
export const lastDayToStart = (lastDay: PlainDate): PlainDate | CannotBeSaid =>
  onOrNextWorkingDay(afterPause(lastDay));

/** C13: the last of N working days for any other act: the days of a pause are not counted. r12(3)(b). */
export const tribunalWorkingDaysAfter = (date: PlainDate, count: number): PlainDate | CannotBeSaid =>
  workingDaysAfter(date, count, (n) => isTribunalPause(fromDayNumber(n)));

/** D1: last day to contact a mediation adviser: two months from the decision's notice. */
export const lastDayToContactMediation = (noticeOn: PlainDate): PlainDate | CannotBeSaid =>
  lastDayToStart(addMonths(noticeOn, 2));

/** D5: last day to appeal: the later of two months from the notice and one month from the mediation certificate. */
export const lastDayToAppeal = (noticeOn: PlainDate, certificateOn?: PlainDate): PlainDate | CannotBeSaid => {
  const twoMonths = addMonths(noticeOn, 2);
  return lastDayToStart(
    certificateOn === undefined ? twoMonths : later(twoMonths, addMonths(certificateOn, 1)),
  );
};

/** D7: last day for the authority's response: 30 working days from the appeal sent to it. */
export const lastDayToRespond = (appealSentOn: PlainDate): PlainDate | CannotBeSaid =>
  tribunalWorkingDaysAfter(appealSentOn, 30);
