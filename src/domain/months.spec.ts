import fc from 'fast-check';
import { addMonths, addYears, monthsStartingWith } from './months.js';
import { addDays, dayNumber, dayOf, fromDayNumber, isPlainDate } from './plain-date.js';

const dates = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2060-12-31') }).map(fromDayNumber);
const counts = fc.integer({ min: 1, max: 60 });

describe('months', () => {
  it('before or after a day keep its number, clamped to the month', () => {
    expect(addMonths('2026-07-31', -5)).toBe('2026-02-28');
    expect(addMonths('2026-09-01', -5)).toBe('2026-04-01');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
  });

  it('starting with a day end the day before the same day', () => {
    expect(monthsStartingWith('2024-02-29', 12)).toBe('2025-02-28');
    expect(monthsStartingWith('2025-01-10', 12)).toBe('2026-01-09');
    expect(monthsStartingWith('2025-03-01', 12)).toBe('2026-02-28');
    expect(monthsStartingWith('2023-03-01', 12)).toBe('2024-02-29');
    expect(monthsStartingWith('2023-12-31', 2)).toBe('2024-02-29');
    expect(monthsStartingWith('2025-09-01', 6)).toBe('2026-02-28');
  });

  it('starting with a day are one day short of the same day, where there is one', () => {
    fc.assert(
      fc.property(dates, counts, (date, n) => {
        const same = addMonths(date, n);
        const expected = dayOf(same) === dayOf(date) ? addDays(same, -1) : same;
        expect(monthsStartingWith(date, n)).toBe(expected);
      }),
    );
  });

  it('never turn back as the day moves on', () => {
    fc.assert(
      fc.property(dates, counts, (date, n) => {
        const next = addDays(date, 1);
        expect(addMonths(next, n) >= addMonths(date, n)).toBe(true);
        expect(addMonths(next, -n) >= addMonths(date, -n)).toBe(true);
        expect(monthsStartingWith(next, n) >= monthsStartingWith(date, n)).toBe(true);
        expect(isPlainDate(addMonths(date, n))).toBe(true);
      }),
    );
  });
});
