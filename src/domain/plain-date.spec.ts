import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  daysBetween,
  earlier,
  fromDayNumber,
  isInstant,
  isLeapYear,
  isPlainDate,
  later,
  weekday,
} from './plain-date.js';

const dayNumbers = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('a plain date', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01'].every(isPlainDate)).toBe(true);
    const none = [
      '2023-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-00-10',
      '2025-13-01',
      '2025-01-00',
      '0000-01-01',
    ];
    expect(none.filter(isPlainDate)).toEqual([]);
    const odd = [
      '2025-1-1',
      '2025-01-01 ',
      '2025-01-01T00:00:00Z',
      '01/01/2025',
      '',
      null,
      20250101,
      '２025-01-01',
    ];
    expect(odd.filter(isPlainDate)).toEqual([]);
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  });

  it('agrees with the calendar of the machine in UTC', () => {
    fc.assert(
      fc.property(dayNumbers, (n) => {
        const date = new Date(n * 86_400_000);
        expect(fromDayNumber(n)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(fromDayNumber(n))).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it('gives back the day number from which it was made', () => {
    fc.assert(fc.property(dayNumbers, (n) => dayNumber(fromDayNumber(n)) === n));
  });

  it('keeps the order of days in the order of text', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        const [x, y] = [fromDayNumber(a), fromDayNumber(b)];
        expect(x < y).toBe(a < b);
        expect(daysBetween(x, y)).toBe(b - a);
        expect([earlier(x, y), later(x, y)]).toEqual([
          fromDayNumber(Math.min(a, b)),
          fromDayNumber(Math.max(a, b)),
        ]);
      }),
    );
  });

  it('walks every day from 1979 to 2101 without a gap', () => {
    let date = '1979-12-01';
    while (date < '2101-01-01') {
      const next = addDays(date, 1);
      if (!(next > date && isPlainDate(next) && addDays(next, -1) === date))
        throw new Error(`gap after ${date}`);
      date = next;
    }
    expect(date).toBe('2101-01-01');
  });

  it('refuses a day number that is no day of the years 0001 to 9999', () => {
    expect(() => fromDayNumber(Number.NaN)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2025-01-01', 0.5)).toThrow(RangeError);
  });
});

describe('an instant', () => {
  it('is UTC with exactly three decimals, on a day that exists', () => {
    expect(isInstant('2025-06-30T23:59:59.999Z')).toBe(true);
    const none = [
      '2025-06-31T00:00:00.000Z',
      '2025-06-30T24:00:00.000Z',
      '2025-06-30T23:59:60.000Z',
      '2025-06-30T23:59:59Z',
      '2025-06-30T23:59:59.9999Z',
      '2025-06-30T23:59:59.999+01:00',
      '2025-06-30',
      undefined,
    ];
    expect(none.filter(isInstant)).toEqual([]);
  });
});
