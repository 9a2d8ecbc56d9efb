import fc from 'fast-check';
import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { addDays, dayNumber, fromDayNumber } from '../../domain/plain-date.js';
import {
  isTribunalPause,
  lastDayToAppeal,
  lastDayToContactMediation,
  lastDayToRespond,
  lastDayToStart,
  tribunalWorkingDaysAfter,
} from './tribunal-days.js';
import { isWorkingDay } from './working-days.js';

const dates = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2028-06-30') }).map(fromDayNumber);

describe('the Tribunal’s clock', () => {
  it('stands still in August and from 25 December to 1 January', () => {
    const moving = ['2025-07-31', '2025-09-01', '2025-12-24', '2026-01-02'];
    const still = ['2025-08-01', '2025-08-31', '2025-12-25', '2025-12-31', '2026-01-01'];
    expect([...moving, ...still].filter(isTribunalPause)).toEqual(still);
  });

  it('moves a last day in a pause to the first working day after', () => {
    expect(lastDayToStart('2025-08-15')).toBe('2025-09-01');
    expect(lastDayToStart('2025-12-26')).toBe('2026-01-02');
    expect(lastDayToStart('2021-12-28')).toBe('2022-01-04');
    expect(lastDayToStart('2026-01-01')).toBe('2026-01-02');
  });

  it('moves a last day on a weekend to the next working day, and leaves others', () => {
    expect(lastDayToStart('2025-05-24')).toBe('2025-05-27');
    expect(lastDayToStart('2025-05-23')).toBe('2025-05-23');
  });

  it('gives two months to contact a mediation adviser', () => {
    expect(lastDayToContactMediation('2025-02-10')).toBe('2025-04-10');
    expect(lastDayToContactMediation('2024-12-31')).toBe('2025-02-28');
  });

  it('gives two months from the notice or one from the certificate, whichever is later', () => {
    expect(lastDayToAppeal('2025-02-10')).toBe('2025-04-10');
    expect(lastDayToAppeal('2025-02-10', '2025-02-20')).toBe('2025-04-10');
    expect(lastDayToAppeal('2025-02-10', '2025-04-08')).toBe('2025-05-08');
    expect(lastDayToAppeal('2025-06-10')).toBe('2025-09-01');
    expect(lastDayToAppeal('2028-11-10')).toEqual({ cannotBeSaid: 'no bank holidays held for 2029' });
  });

  it('gives the authority 30 working days to respond, August not counted', () => {
    expect(lastDayToRespond('2025-03-03')).toBe('2025-04-14');
    expect(lastDayToRespond('2025-07-21')).toBe('2025-09-30');
  });

  it('ends every count on a working day outside the pauses, never turning back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const last = tribunalWorkingDaysAfter(date, n);
        const next = tribunalWorkingDaysAfter(addDays(date, 1), n);
        if (isCannotBeSaid(last) || isCannotBeSaid(next)) throw new Error('the year is held');
        expect([isWorkingDay(last), isTribunalPause(last), next >= last]).toEqual([true, false, true]);
        expect(lastDayToStart(addDays(date, 1)) >= lastDayToStart(date)).toBe(true);
      }),
    );
  });
});
