import fc from 'fast-check';
import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { addDays, dayNumber, fromDayNumber, isPlainDate, weekday } from '../../domain/plain-date.js';
import { BANK_HOLIDAYS } from './bank-holidays.js';
import {
  isWorkingDay,
  onOrNextWorkingDay,
  workingDaysAfter,
  workingDaysBeginningWith,
} from './working-days.js';

const held = Object.entries(BANK_HOLIDAYS).flatMap(([year, days]) =>
  days.split(' ').map((day) => `${year}-${day}`),
);
const dates = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2028-06-30') }).map(fromDayNumber);
const counts = fc.integer({ min: 1, max: 60 });

describe('the bank holidays held', () => {
  it('are weekdays that exist, in order, eight or more a year from 2019 to 2028', () => {
    expect(Object.keys(BANK_HOLIDAYS)).toEqual(Array.from({ length: 10 }, (_, n) => String(2019 + n)));
    expect(held.filter((date) => !isPlainDate(date) || weekday(date) > 5)).toEqual([]);
    expect([...held].sort()).toEqual(held);
    expect(new Set(held).size).toBe(83);
  });

  it('include the ones proclaimed for a single year', () => {
    const once = ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
    expect(once.filter((date) => !held.includes(date))).toEqual([]);
  });
});

describe('working days', () => {
  it('beginning with a day count it where it is one', () => {
    expect(workingDaysBeginningWith('2025-12-15', 15)).toBe('2026-01-07');
    expect(workingDaysBeginningWith('2025-12-13', 1)).toBe('2025-12-15');
    expect(workingDaysBeginningWith('2025-12-15', 1)).toBe('2025-12-15');
  });

  it('after an event leave its day out', () => {
    expect(workingDaysAfter('2025-12-23', 3)).toBe('2025-12-30');
    expect(workingDaysAfter('2025-04-17', 1)).toBe('2025-04-22');
  });

  it('cannot be said for a year without bank holidays', () => {
    expect(workingDaysAfter('2028-12-28', 3)).toEqual({ cannotBeSaid: 'no bank holidays held for 2029' });
    expect(workingDaysAfter('2028-12-28', 1)).toBe('2028-12-29');
    expect(workingDaysBeginningWith('2018-12-31', 2)).toEqual({
      cannotBeSaid: 'no bank holidays held for 2018',
    });
    expect(isWorkingDay('2029-01-02')).toEqual({ cannotBeSaid: 'no bank holidays held for 2029' });
  });

  it('skip weekends and bank holidays alone', () => {
    expect(['2025-05-26', '2025-05-25', '2025-05-24'].map(isWorkingDay)).toEqual([false, false, false]);
    expect(['2025-05-23', '2025-05-27'].map(isWorkingDay)).toEqual([true, true]);
    expect(onOrNextWorkingDay('2025-05-24')).toBe('2025-05-27');
  });

  it('between a start and its last day are as many as were asked for', () => {
    fc.assert(
      fc.property(dates, counts, (date, n) => {
        const last = workingDaysBeginningWith(date, n);
        if (isCannotBeSaid(last)) throw new Error('the year is held');
        let worked = 0;
        for (let day = date; day <= last; day = addDays(day, 1)) if (isWorkingDay(day) === true) worked += 1;
        expect(worked).toBe(n);
        expect(isWorkingDay(last)).toBe(true);
      }),
    );
  });

  it('never turn back as the day moves on', () => {
    fc.assert(
      fc.property(dates, counts, (date, n) => {
        expect(workingDaysAfter(date, n)).toBe(workingDaysBeginningWith(addDays(date, 1), n));
        expect(workingDaysAfter(date, n) >= workingDaysBeginningWith(date, n)).toBe(true);
      }),
    );
  });
});
