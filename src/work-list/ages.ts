import { dayOf, monthOf, yearOf, type PlainDate } from '../domain/plain-date.js';
import { academicYear } from '../law/calendar/academic-year.js';
import type { Values } from '../read-model/reading.js';

const BIRTH_YEAR =
  "(CAST(substr(s.date_of_birth, 1, 4) AS INTEGER) - CASE WHEN substr(s.date_of_birth, 6, 2) < '09' THEN 1 ELSE 0 END)";

/** C8 and C9 of the calendar, as SQL over the summary `s` and the values of `dayValues`: the year by age, and as taught. */
export const NOMINAL_YEAR = `($academic_year - 5 - ${BIRTH_YEAR})`;
export const NC_YEAR = `(${NOMINAL_YEAR} + s.out_of_cohort)`;

/** Whole years on the day. */
export const AGE = `($year - CAST(substr(s.date_of_birth, 1, 4) AS INTEGER)
    - CASE WHEN CAST(substr(s.date_of_birth, 6, 2) || substr(s.date_of_birth, 9, 2) AS INTEGER) > $month_and_day
        THEN 1 ELSE 0 END)`;

/** What the texts above name of a day, so that they are the same for every day. */
export const dayValues = (day: PlainDate): Values => ({
  academic_year: academicYear(day),
  year: yearOf(day),
  month_and_day: monthOf(day) * 100 + dayOf(day),
});
