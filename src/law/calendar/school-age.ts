import { birthday } from '../../domain/birthday.js';
import { addDays, plainDate, weekday, yearOf, type PlainDate } from '../../domain/plain-date.js';
import { academicYear } from './academic-year.js';

const FRIDAY = 5;

/** C11: the first prescribed day (31 March, 31 August, 31 December) on or after the fifth birthday. Education Act 1996 s8(2). */
export const startOfCompulsorySchoolAge = (dateOfBirth: PlainDate): PlainDate => {
  const fifth = birthday(dateOfBirth, 5);
  const year = yearOf(fifth);
  const spring = plainDate(year, 3, 31);
  const summer = plainDate(year, 8, 31);
  if (fifth <= spring) return spring;
  return fifth <= summer ? summer : plainDate(year, 12, 31);
};

/** C10: the last Friday in June of the academic year in which the person turns 16. Education Act 1996 s8(3). */
export const endOfCompulsorySchoolAge = (dateOfBirth: PlainDate): PlainDate => {
  const lastOfJune = plainDate(academicYear(birthday(dateOfBirth, 16)) + 1, 6, 30);
  return addDays(lastOfJune, -((weekday(lastOfJune) - FRIDAY + 7) % 7));
};

/** Whether a person is of compulsory school age on a day, both ends included. */
export const isOfCompulsorySchoolAge = (dateOfBirth: PlainDate, on: PlainDate): boolean =>
  on >= startOfCompulsorySchoolAge(dateOfBirth) && on <= endOfCompulsorySchoolAge(dateOfBirth);

/** Whether a person is a 'young person', who holds the EHC rights themselves: over compulsory school age, under 25. CFA 2014 s83(2). */
export const isYoungPerson = (dateOfBirth: PlainDate, on: PlainDate): boolean =>
  on > endOfCompulsorySchoolAge(dateOfBirth) && on < birthday(dateOfBirth, 25);
