import { birthday } from '../../domain/birthday.js';
import { addDays, earlier, monthOf, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';

/** What a person of 25 attends, which decides when their academic year ends. */
export type AttendedAt25 =
  | { readonly kind: 'further-education' }
  | { readonly kind: 'apprenticeship' | 'other'; readonly endsOn: PlainDate };

/** 31 July on or after the day. */
const nextEndOfJuly = (date: PlainDate): PlainDate =>
  plainDate(yearOf(date) + (monthOf(date) > 7 ? 1 : 0), 7, 31);

/** X9: the last day to which a plan may be maintained for a person who turned 25. SEND Regs 2014 reg 46; CFA 2014 s46. */
export const latestEndAt25 = (dateOfBirth: PlainDate, attended: AttendedAt25): PlainDate => {
  if (attended.kind === 'further-education') return nextEndOfJuly(birthday(dateOfBirth, 25));
  return earlier(attended.endsOn, addDays(birthday(dateOfBirth, 26), -1));
};
