import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from '../../domain/plain-date.js';
import { daysBeginningWith, weeksFrom } from './calendar-days.js';

const dates = fc.integer({ min: dayNumber('2014-09-01'), max: dayNumber('2040-12-31') }).map(fromDayNumber);

describe('weeks from a day', () => {
  it('do not count the day itself and are not extended for a bank holiday', () => {
    const received = '2025-01-06';
    expect([6, 16, 20].map((weeks) => weeksFrom(received, weeks))).toEqual([
      '2025-02-17',
      '2025-04-28',
      '2025-05-26',
    ]);
  });

  it('run from the annual review meeting to its report, decision and amended plan', () => {
    const held = '2025-11-20';
    expect([2, 4, 12].map((weeks) => weeksFrom(held, weeks))).toEqual([
      '2025-12-04',
      '2025-12-18',
      '2026-02-12',
    ]);
  });

  it('add up', () => {
    fc.assert(
      fc.property(dates, fc.nat(60), fc.nat(60), (date, a, b) => {
        expect(weeksFrom(weeksFrom(date, a), b)).toBe(weeksFrom(date, a + b));
      }),
    );
  });
});

describe('days beginning with a day', () => {
  it('count that day', () => {
    expect(daysBeginningWith('2025-04-14', 15)).toBe('2025-04-28');
    expect(daysBeginningWith('2024-02-29', 1)).toBe('2024-02-29');
  });

  it('end one day later for each later start', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 400 }), (date, n) => {
        expect(daysBeginningWith(addDays(date, 1), n)).toBe(addDays(daysBeginningWith(date, n), 1));
      }),
    );
  });
});
