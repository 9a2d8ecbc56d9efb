import fc from 'fast-check';
import { ageOn } from '../../domain/birthday.js';
import { addDays, dayNumber, fromDayNumber } from '../../domain/plain-date.js';
import {
  academicYear,
  academicYearEnd,
  academicYearStart,
  isSummerBorn,
  ncYear,
  ncYearStart,
  yearsOutOfCohort,
} from './academic-year.js';

const births = fc.integer({ min: dayNumber('1995-01-01'), max: dayNumber('2025-12-31') }).map(fromDayNumber);
const days = fc.integer({ min: dayNumber('2014-09-01'), max: dayNumber('2040-12-31') }).map(fromDayNumber);

describe('an academic year', () => {
  it('turns on 1 September', () => {
    expect(['2025-08-31', '2025-09-01', '2026-01-01'].map(academicYear)).toEqual([2024, 2025, 2025]);
    expect([academicYearStart(2025), academicYearEnd(2025)]).toEqual(['2025-09-01', '2026-08-31']);
  });

  it('holds each of its days', () => {
    fc.assert(
      fc.property(days, (date) => {
        const year = academicYear(date);
        expect(academicYearStart(year) <= date && date <= academicYearEnd(year)).toBe(true);
        expect(addDays(academicYearEnd(year), 1)).toBe(academicYearStart(year + 1));
      }),
    );
  });
});

describe('a national curriculum year', () => {
  it('parts those born on 31 August from those born on 1 September', () => {
    expect(ncYear('2011-08-31', '2025-10-01')).toBe(10);
    expect(ncYear('2011-09-01', '2025-10-01')).toBe(9);
  });

  it('counts on for those who are past school', () => {
    expect(ncYear('2000-10-10', '2025-10-01')).toBe(20);
  });

  it('is Reception, 0, in the year after the fourth birthday', () => {
    expect([ncYear('2021-08-31', '2025-09-01'), ncYear('2020-09-01', '2025-09-01')]).toEqual([0, 0]);
  });

  it('is four less than the age on the 31 August before', () => {
    fc.assert(
      fc.property(births, days, (born, on) => {
        const eve = addDays(academicYearStart(academicYear(on)), -1);
        expect(ncYear(born, on)).toBe(ageOn(born, eve) - 4);
      }),
    );
  });

  it('starts on the 1 September that raises it', () => {
    expect(ncYearStart('2011-08-31', 9)).toBe('2024-09-01');
    fc.assert(
      fc.property(
        births,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -1, max: 1 }),
        (born, year, off) => {
          const start = ncYearStart(born, year, off);
          expect(ncYear(born, start, off)).toBe(year);
          expect(ncYear(born, addDays(start, -1), off)).toBe(year - 1);
        },
      ),
    );
  });

  it('stays behind for a summer-born child who started a year late', () => {
    const late = yearsOutOfCohort('2014-07-15', 5, '2025-01-16');
    expect(late).toBe(-1);
    expect(ncYear('2014-07-15', '2026-01-15', late)).toBe(6);
    expect(ncYearStart('2014-07-15', 9, late)).toBe('2028-09-01');
    expect(['2014-03-31', '2014-04-01', '2014-08-31', '2014-09-01'].map(isSummerBorn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
