import fc from 'fast-check';
import { ageOn, birthday } from './birthday.js';
import { addDays, dayNumber, fromDayNumber } from './plain-date.js';

const births = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2030-12-31') }).map(fromDayNumber);
const ages = fc.integer({ min: 0, max: 26 });

describe('a birthday', () => {
  it('of 29 February is 1 March in a common year', () => {
    expect(birthday('2008-02-29', 17)).toBe('2025-03-01');
    expect(birthday('2008-02-29', 16)).toBe('2024-02-29');
    expect([ageOn('2008-02-29', '2025-02-28'), ageOn('2008-02-29', '2025-03-01')]).toEqual([16, 17]);
  });

  it('raises the age on the day itself and not before', () => {
    fc.assert(
      fc.property(births, ages, (born, n) => {
        expect(ageOn(born, birthday(born, n))).toBe(n);
        expect(ageOn(born, addDays(birthday(born, n), -1))).toBe(n - 1);
      }),
    );
  });

  it('comes no earlier to the later born', () => {
    fc.assert(fc.property(births, ages, (born, n) => birthday(addDays(born, 1), n) >= birthday(born, n)));
  });
});
