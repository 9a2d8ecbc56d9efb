import { monthOf, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';

/** C7: the calendar year in which the academic year of a day starts; 1 September to 31 August. */
export const academicYear = (date: PlainDate): number => yearOf(date) - (monthOf(date) < 9 ? 1 : 0);

export const academicYearStart = (year: number): PlainDate => plainDate(year, 9, 1);
export const academicYearEnd = (year: number): PlainDate => plainDate(year + 1, 8, 31);

/**
 * C8: national curriculum year of a person on a day; Reception is 0, and 14 and more count on beyond Year 13.
 * C9: `outOfCohort` is the actual year less the one by age (-1 for a child who started a year late).
 */
export const ncYear = (dateOfBirth: PlainDate, on: PlainDate, outOfCohort = 0): number =>
  academicYear(on) - academicYear(dateOfBirth) - 5 + outOfCohort;

/** 1 September of the person's national curriculum year. */
export const ncYearStart = (dateOfBirth: PlainDate, year: number, outOfCohort = 0): PlainDate =>
  academicYearStart(academicYear(dateOfBirth) + 5 + year - outOfCohort);

/** C9: by how many years a census's actual year differs from the year by age on that day. */
export const yearsOutOfCohort = (dateOfBirth: PlainDate, actual: number, on: PlainDate): number =>
  actual - ncYear(dateOfBirth, on);

/** C9: born from 1 April to 31 August; such a child may start Reception a year late. */
export const isSummerBorn = (dateOfBirth: PlainDate): boolean => {
  const month = monthOf(dateOfBirth);
  return month >= 4 && month <= 8;
};
