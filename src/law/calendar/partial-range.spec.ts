import fc from 'fast-check';
import { birthday } from '../../domain/birthday.js';
import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { addMonths, monthsStartingWith } from '../../domain/months.js';
import { dayNumber, fromDayNumber, type PlainDate } from '../../domain/plain-date.js';
import { ncYear } from './academic-year.js';
import { weeksFrom } from './calendar-days.js';
import { range } from './partial-range.js';
import { endOfCompulsorySchoolAge, startOfCompulsorySchoolAge } from './school-age.js';
import { lastDayToAppeal, lastDayToRespond } from './tribunal-days.js';
import { workingDaysAfter } from './working-days.js';

type Clock = (start: PlainDate) => PlainDate | number | CannotBeSaid;
const clocks: Record<string, Clock> = {
  weeks: (start) => weeksFrom(start, 20),
  monthsBefore: (start) => addMonths(start, -5),
  monthsStartingWith: (start) => monthsStartingWith(start, 12),
  workingDays: (start) => workingDaysAfter(start, 15),
  appeal: (start) => lastDayToAppeal(start),
  response: lastDayToRespond,
  birthday: (start) => birthday(start, 18),
  ncYear: (start) => ncYear(start, '2025-10-01'),
  startOfSchool: startOfCompulsorySchoolAge,
  endOfSchool: endOfCompulsorySchoolAge,
};
const dates = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2027-12-31') }).map(fromDayNumber);

describe('a clock started by a partial date', () => {
  it('gives a range where the days of its start give several answers', () => {
    expect(range('2025-02', (start) => weeksFrom(start, 6))).toEqual({
      from: '2025-03-15',
      to: '2025-04-11',
    });
    expect(range('2011', (born) => ncYear(born, '2025-10-01'))).toEqual({ from: 9, to: 10 });
  });

  it('gives one answer where they all agree, and for an exact start', () => {
    expect(range('2011-10', endOfCompulsorySchoolAge)).toBe('2028-06-30');
    expect(range('2025-02-03', (start) => weeksFrom(start, 6))).toBe('2025-03-17');
  });

  it('cannot be said where part of it cannot be', () => {
    expect(range('2028-12', (start) => workingDaysAfter(start, 5))).toEqual({
      cannotBeSaid: 'no bank holidays held for 2029',
    });
    const held = (start: PlainDate) => (start < '2025-02-10' ? { cannotBeSaid: 'not held' } : start);
    expect(range('2025-02', held)).toEqual({ cannotBeSaid: 'not held' });
  });

  it('holds every answer that an exact start would have given', () => {
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(4, 7, 10),
        fc.constantFrom(...Object.keys(clocks)),
        (date, precision, name) => {
          const clock = clocks[name]!;
          const [exact, whole] = [clock(date), range(date.slice(0, precision), clock)];
          if (isCannotBeSaid(exact) || isCannotBeSaid(whole)) throw new Error('the years are held');
          const { from, to } = typeof whole === 'object' ? whole : { from: whole, to: whole };
          expect([from <= exact, exact <= to]).toEqual([true, true]);
        },
      ),
    );
  });
});
