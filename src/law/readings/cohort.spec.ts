import { given, said } from '../../../test/law/given.js';
import { ncYearOn, outOfCohort, startOfNcYear } from './cohort.js';

const born = '2011-07-15';
const behind = said('CohortChanged', '2022-09-05', { ncYearActual: 6 });
const caughtUp = said('CohortChanged', '2024-09-04', { ncYearActual: 9 });

describe('the year in which a person is taught', () => {
  it('is that of their age where nothing else is on record', () => {
    expect(ncYearOn(given({ born }), born, '2022-10-01')).toBe(7);
    expect(outOfCohort(given({ born }), born)).toBe(0);
  });

  it('is the actual one from the change on, and that of their age before it', () => {
    const history = given({ born }, behind, caughtUp);
    const days = ['2022-07-01', '2022-09-05', '2023-10-01', '2024-09-04', '2026-10-01'];
    expect(days.map((day) => ncYearOn(history, born, day))).toEqual([6, 6, 7, 9, 11]);
  });

  it('is foretold from the latest change', () => {
    expect(startOfNcYear(given({ born }, behind), born, 12)).toBe('2028-09-01');
    expect(startOfNcYear(given({ born }, behind, caughtUp), born, 12)).toBe('2027-09-01');
  });
});
