import fc from 'fast-check';
import { endOfLondonDay, isSummerTime, londonDate } from './london.js';
import { addDays, dayNumber, fromDayNumber } from './plain-date.js';

const HOUR_MS = 3_600_000;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** What the time zone database says: 'YYYY-MM-DD HH:MM'. */
const inLondon = (instant: string): string =>
  clock.format(new Date(instant)).replace(/^(\d\d)\/(\d\d)\/(\d{4}), /, '$3-$2-$1 ');
const moved = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
/** The same as reckoned here: the day, and clocks that are one hour ahead or not. */
const reckoned = (instant: string): string => {
  const shown = isSummerTime(instant) ? moved(instant, HOUR_MS) : instant;
  return `${londonDate(instant)} ${shown.slice(11, 16)}`;
};

const instants = fc
  .integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => new Date(ms).toISOString());
const days = fc.integer({ min: dayNumber('1996-01-01'), max: dayNumber('2099-12-31') }).map(fromDayNumber);

describe('London time', () => {
  it('agrees with the time zone database from 1996 on', () => {
    fc.assert(
      fc.property(instants, (instant) => reckoned(instant) === inLondon(instant)),
      { numRuns: 500 },
    );
  });

  it('agrees at the minutes around each change of the clocks', () => {
    for (let year = 1996; year < 2040; year += 1) {
      for (const month of ['03', '10']) {
        for (let day = 25; day <= 31; day += 1) {
          for (const time of ['00:59:59.999', '01:00:00.000', '22:59:59.999', '23:00:00.000']) {
            const instant = `${year}-${month}-${day}T${time}Z`;
            expect(reckoned(instant)).toBe(inLondon(instant));
          }
        }
      }
    }
  });

  it('puts the last hour of a summer day in UTC on the next day', () => {
    expect(londonDate('2025-07-31T22:59:59.999Z')).toBe('2025-07-31');
    expect(londonDate('2025-07-31T23:00:00.000Z')).toBe('2025-08-01');
    expect(londonDate('2025-12-31T23:59:59.999Z')).toBe('2025-12-31');
  });

  it('ends a day one millisecond before the next one starts', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(londonDate(endOfLondonDay(date))).toBe(date);
        expect(londonDate(moved(endOfLondonDay(date), 1))).toBe(addDays(date, 1));
      }),
    );
  });

  it('makes the days on which the clocks change 23 and 25 hours long', () => {
    const hours = (date: string): number =>
      (Date.parse(endOfLondonDay(date)) - Date.parse(endOfLondonDay(addDays(date, -1)))) / HOUR_MS;
    expect(['2025-03-30', '2025-10-26', '2025-10-27'].map(hours)).toEqual([23, 25, 24]);
  });

  it('is summer from April to September', () => {
    expect(isSummerTime('2025-04-01T00:00:00.000Z')).toBe(true);
    expect(isSummerTime('2025-11-01T00:00:00.000Z')).toBe(false);
  });
});
