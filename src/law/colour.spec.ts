import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { addDays } from '../domain/plain-date.js';
import { colourOn, lastToldOn, type ColouredDates } from './colour.js';
import { FOR_EVER } from './coverage/told.js';

const window: ColouredDates = { amberFrom: '2026-02-01', redFrom: '2026-04-01', toldUntil: FOR_EVER };

describe('the colour of a window', () => {
  it('is none before it opens, amber from then, and red from its red day', () => {
    const days = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => colourOn(window, day))).toEqual(['none', 'amber', 'amber', 'red']);
  });

  it('is none from the day on which it is cleared or lapses', () => {
    const days = ['2026-04-01', '2026-04-02', '2026-04-03'];
    expect(days.map((day) => colourOn({ ...window, clearedOn: '2026-04-02' }, day))).toEqual([
      'red',
      'none',
      'none',
    ]);
    expect(days.map((day) => colourOn({ ...window, lapsedOn: '2026-04-03' }, day))).toEqual([
      'red',
      'red',
      'none',
    ]);
  });

  it('is amber at most where it turns red after the last day told, and cannot be said once that is stale', () => {
    const told = { ...window, toldUntil: '2026-01-15', staleFrom: '2027-02-19' };
    expect(
      ['2026-01-31', '2026-04-01', '2027-02-18', '2027-02-19'].map((day) => colourOn(told, day)),
    ).toEqual(['none', 'amber', 'amber', 'cannot-be-said']);
    expect(lastToldOn(told, '2026-04-01')).toBe('2026-01-15');
  });

  it('stays red where it was red on the last day told', () => {
    const told = { ...window, toldUntil: '2026-04-01', staleFrom: '2027-05-06' };
    expect(colourOn(told, '2026-09-01')).toBe('red');
  });

  it('is amber at most for a future day on which it would turn red, for nothing is known of it yet', () => {
    expect(colourOn(window, '2026-05-01', '2026-03-01')).toBe('amber');
    expect(lastToldOn(window, '2026-05-01', '2026-03-01')).toBe('2026-03-01');
    expect(colourOn(window, '2026-05-01', '2026-04-01')).toBe('red');
  });

  it('grows stale by what is known and not by a future day asked about', () => {
    const told = { ...window, toldUntil: '2026-01-15', staleFrom: '2027-02-19' };
    expect(colourOn(told, '2028-01-01', '2026-06-01')).toBe('amber');
  });

  it('is as last told on no day where somebody still tells, or where no silence is relied on', () => {
    expect(lastToldOn(window, '2026-05-01')).toBeUndefined();
    expect(lastToldOn({ ...window, toldUntil: '2026-05-01' }, '2026-05-01')).toBeUndefined();
    expect(lastToldOn({ redFrom: '2026-04-01' }, '2026-05-01', '2026-03-01')).toBeUndefined();
  });

  it('cannot be said from the day from which nobody tells, and only where it would be coloured', () => {
    const unsaid = { ...window, unsaidFrom: '2025-09-01' };
    expect(['2026-01-31', '2026-02-01'].map((day) => colourOn(unsaid, day))).toEqual([
      'none',
      'cannot-be-said',
    ]);
    expect(colourOn({ ...unsaid, clearedOn: '2026-01-15' }, '2026-02-01')).toBe('none');
  });

  it('is red at once where there is no amber, and red whatever is told where it rests on facts alone', () => {
    expect(colourOn({ redFrom: '2026-04-01' }, '2026-04-01', '2026-01-01')).toBe('red');
  });

  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n));
  const maybe = fc.option(day, { nil: undefined });
  const drawn = fc.record({
    amberFrom: maybe,
    redFrom: maybe,
    clearedOn: maybe,
    lapsedOn: maybe,
    toldUntil: maybe,
    staleFrom: maybe,
    unsaidFrom: maybe,
  });

  /** The condition as the docstring gives it, as a database answers it. */
  const asked = new DatabaseSync(':memory:').prepare(`
    with w as (select :amber amber_from, :red red_from, :cleared cleared_on, :lapsed lapsed_on, :told told_until,
                      :stale stale_from, :unsaid unsaid_from, :d d, :k k, min(:d, :k) e)
    select case
      when (amber_from is null or amber_from > d) and (red_from is null or red_from > d) then 'none'
      when cleared_on <= d or lapsed_on <= d then 'none'
      when unsaid_from <= d or stale_from <= e then 'cannot-be-said'
      when red_from <= d and (told_until is null or (red_from <= told_until and red_from <= k)) then 'red'
      else 'amber' end colour from w`);

  it('is what the documented query says', () => {
    fc.assert(
      fc.property(drawn, day, day, (row, d, k) => {
        const answer = asked.get({
          amber: row.amberFrom ?? null,
          red: row.redFrom ?? null,
          cleared: row.clearedOn ?? null,
          lapsed: row.lapsedOn ?? null,
          told: row.toldUntil ?? null,
          stale: row.staleFrom ?? null,
          unsaid: row.unsaidFrom ?? null,
          d,
          k,
        });
        expect(colourOn(row, d, k)).toBe(answer!['colour']);
      }),
      { numRuns: 500 },
    );
  });

  it('never comes back once cleared or lapsed, and never opens before its first date', () => {
    fc.assert(
      fc.property(drawn, day, day, (row, d, k) => {
        const over = [row.clearedOn, row.lapsedOn].some((on) => on !== undefined && on <= d);
        const opened = [row.amberFrom, row.redFrom].some((on) => on !== undefined && on <= d);
        if (over || !opened) expect(colourOn(row, d, k)).toBe('none');
      }),
    );
  });

  it('only grows stronger as more is told', () => {
    const strength = { none: 0, 'cannot-be-said': 0, amber: 1, red: 2 };
    fc.assert(
      fc.property(drawn, day, day, (row, d, k) => {
        const more = { ...row, toldUntil: FOR_EVER, staleFrom: undefined, unsaidFrom: undefined };
        expect(strength[colourOn(more, d, k)]).toBeGreaterThanOrEqual(
          strength[colourOn({ ...row, toldUntil: row.toldUntil ?? d }, d, k)],
        );
      }),
    );
  });
});
