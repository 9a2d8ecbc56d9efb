import { civilDayNumber } from '../../domain/plain-date.js';

/** Bank holidays in England and Wales, month and day, by year. Source and licence: SOURCES.md. */
export const BANK_HOLIDAYS: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

const years = Object.keys(BANK_HOLIDAYS).map(Number);
export const FIRST_YEAR = Math.min(...years);
export const LAST_YEAR = Math.max(...years);

/** Day numbers between which it is known whether a day is a bank holiday, both included. */
export const FIRST_KNOWN = civilDayNumber(FIRST_YEAR, 1, 1);
export const LAST_KNOWN = civilDayNumber(LAST_YEAR, 12, 31);

const HOLIDAYS: ReadonlySet<number> = new Set(
  years.flatMap((year) =>
    BANK_HOLIDAYS[year]!.split(' ').map((day) =>
      civilDayNumber(year, Number(day.slice(0, 2)), Number(day.slice(3))),
    ),
  ),
);

/** Whether the day, as a day number, is a bank holiday; false outside the known years, so ask for those first. */
export const isBankHolidayNumber = (n: number): boolean => HOLIDAYS.has(n);
