import fc from 'fast-check';
import { ageOn } from '../../domain/birthday.js';
import { addDays, dayNumber, fromDayNumber, monthOf, weekday } from '../../domain/plain-date.js';
import {
  endOfCompulsorySchoolAge,
  isOfCompulsorySchoolAge,
  isYoungPerson,
  startOfCompulsorySchoolAge,
} from './school-age.js';

const births = fc.integer({ min: dayNumber('1995-01-01'), max: dayNumber('2030-12-31') }).map(fromDayNumber);

describe('compulsory school age', () => {
  it('ends on the last Friday in June of the school year of the sixteenth birthday', () => {
    expect(endOfCompulsorySchoolAge('2011-08-31')).toBe('2027-06-25');
    expect(endOfCompulsorySchoolAge('2011-09-01')).toBe('2028-06-30');
  });

  it('starts on the prescribed day on or after the fifth birthday', () => {
    const starts = ['2020-01-01', '2020-03-31', '2020-04-01', '2020-08-31', '2020-09-01', '2020-12-31'];
    expect(starts.map(startOfCompulsorySchoolAge)).toEqual([
      '2025-03-31',
      '2025-03-31',
      '2025-08-31',
      '2025-08-31',
      '2025-12-31',
      '2025-12-31',
    ]);
    expect(startOfCompulsorySchoolAge('2020-02-29')).toBe('2025-03-31');
  });

  it('covers eleven years or a little less, never turning back for the later born', () => {
    fc.assert(
      fc.property(births, (born) => {
        const [start, end] = [startOfCompulsorySchoolAge(born), endOfCompulsorySchoolAge(born)];
        expect([weekday(end), monthOf(end)]).toEqual([5, 6]);
        expect(monthOf(addDays(end, 7))).toBe(7);
        expect([15, 16]).toContain(ageOn(born, end));
        expect(ageOn(born, start)).toBe(5);
        expect(startOfCompulsorySchoolAge(addDays(born, 1)) >= start).toBe(true);
        expect(endOfCompulsorySchoolAge(addDays(born, 1)) >= end).toBe(true);
      }),
    );
  });

  it('is followed at once by being a young person, until 25', () => {
    const born = '2011-08-31';
    expect(
      ['2016-08-30', '2016-08-31', '2027-06-25', '2027-06-26'].map((on) => isOfCompulsorySchoolAge(born, on)),
    ).toEqual([false, true, true, false]);
    expect(
      ['2027-06-25', '2027-06-26', '2036-08-30', '2036-08-31'].map((on) => isYoungPerson(born, on)),
    ).toEqual([false, true, true, false]);
  });
});
