import fc from 'fast-check';
import { addDays, daysBetween } from '../domain/plain-date.js';
import { lateDays } from './late-days.js';
import type { Duty } from './rule.js';

const due = (more: Partial<Duty> = {}) => ({ kind: 'duty' as const, dueOn: '2026-02-07', ...more });
const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));

describe('the lateness of a duty', () => {
  it('is nothing while it is neither met nor late', () => {
    expect(lateDays(due(), '2026-02-07')).toBeNull();
    expect(lateDays(due({ dueOn: null }), '2026-03-01')).toBeNull();
  });

  it('grows by the day while nobody meets it', () => {
    expect([1, 30].map((n) => lateDays(due(), addDays('2026-02-07', n)))).toEqual([1, 30]);
  });

  it('is 0 where it was met in time, and stands still once it was met late', () => {
    expect(lateDays(due({ metOn: '2026-02-07' }), '2026-06-01')).toBe(0);
    expect(lateDays(due({ metOn: '2026-01-20' }), '2026-06-01')).toBe(0);
    expect(lateDays(due({ metOn: '2026-02-10' }), '2026-06-01')).toBe(3);
  });

  it('counts from the strict last day, whatever custom allows', () => {
    expect(
      lateDays(
        { ...due({ dueOn: '2023-03-30', metOn: '2023-03-31' }), dueOnCustomary: '2023-03-31' } as Duty,
        '2023-09-01',
      ),
    ).toBe(1);
  });

  it('stays where it was when nothing was left to do', () => {
    expect(lateDays(due({ endedOn: '2026-02-17' }), '2026-06-01')).toBe(10);
    expect(lateDays(due({ endedOn: '2026-02-17' }), '2026-02-10')).toBe(3);
    expect(lateDays(due({ endedOn: '2026-02-01' }), '2026-06-01')).toBeNull();
  });

  it('is a range where a date is known only in part', () => {
    const range = { dueOn: { from: '2022-10-19', to: '2022-11-17' } };
    expect(lateDays(due({ ...range, metOn: '2023-05-31', metFrom: '2023-05-01' }), '2024-01-01')).toEqual({
      from: 165,
      to: 224,
    });
    expect(lateDays(due(range), '2022-11-17')).toBeNull();
    expect(lateDays(due(range), '2022-11-18')).toEqual({ from: 1, to: 30 });
  });

  it('is not said of a family’s time limit that was not used, nor where nobody would have told', () => {
    expect(lateDays(due({ kind: 'time-limit' }), '2026-06-01')).toBeNull();
    expect(lateDays(due({ cannotBeSaid: 'whether it was done' }), '2026-06-01')).toBeNull();
    expect(lateDays(due({ cannotBeSaid: 'whether it was done', metOn: '2026-02-09' }), '2026-06-01')).toBe(2);
  });

  it('is the days between the last day and the day on which it was met', () => {
    fc.assert(
      fc.property(days, fc.nat(900), (dueOn, n) => {
        const metOn = addDays(dueOn, n);
        expect(lateDays({ kind: 'duty', dueOn, metOn }, metOn)).toBe(daysBetween(dueOn, metOn));
        if (n > 0) expect(lateDays({ kind: 'duty', dueOn }, metOn)).toBe(n);
      }),
    );
  });

  it('holds every exact lateness within its range', () => {
    fc.assert(
      fc.property(days, fc.nat(60), fc.nat(60), fc.nat(400), (from, wide, off, n) => {
        const to = addDays(from, wide);
        const exact = addDays(from, off % (wide + 1));
        const metOn = addDays(to, n);
        const late = lateDays({ kind: 'duty', dueOn: { from, to }, metOn }, metOn);
        const range = typeof late === 'number' ? { from: late, to: late } : late!;
        const one = lateDays({ kind: 'duty', dueOn: exact, metOn }, metOn) as number;
        expect([range.from <= one, one <= range.to]).toEqual([true, true]);
      }),
    );
  });
});
