import fc from 'fast-check';
import { covered } from '../../../test/law/asked.js';
import { addDays } from '../../domain/plain-date.js';
import { coverageByKind, FOR_EVER, toldOf } from './told.js';

const told = (from: string, ...spells: readonly [source: string, from: string, to: string][]) =>
  toldOf(
    [{ kinds: ['ReviewDecided'], from }],
    coverageByKind(spells.map(([source, start, to]) => covered(source, 'ReviewDecided', start, to))),
  );

describe('how far a silence speaks', () => {
  it('is to the last day of coverage that is unbroken from the first day', () => {
    expect(told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'])).toEqual({ until: '2026-01-15' });
    expect(told('2025-01-11', ['sen2', '2025-01-11', '2025-06-30'], ['sen2', '2025-07-01', '2026-01-15'])).toEqual({
      until: '2026-01-15',
    });
  });

  it('is not at all where the first day is not covered', () => {
    const unsaid = { unsaidFrom: '2025-01-11', unsaidKind: 'ReviewDecided' };
    expect(told('2025-01-11', ['sen2', '2025-01-12', '2026-01-15'])).toEqual(unsaid);
    expect(told('2025-01-11', ['sen2', '2024-01-12', '2025-01-10'])).toEqual(unsaid);
    expect(told('2025-01-11')).toEqual(unsaid);
  });

  it('is to the gap where its source falls silent and then speaks again', () => {
    expect(told('2025-01-11', ['sen2', '2025-01-01', '2025-03-31'], ['sen2', '2025-06-01', '2026-01-15'])).toEqual({
      unsaidFrom: '2025-04-01',
      unsaidKind: 'ReviewDecided',
    });
  });

  it('is the longest of the sources that carry it unbroken', () => {
    expect(
      told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'], ['records', '2024-01-01', '2026-05-31']),
    ).toEqual({ until: '2026-05-31' });
    expect(
      told(
        '2025-01-11',
        ['sen2', '2025-01-01', '2025-03-31'],
        ['sen2', '2025-06-01', '2026-01-15'],
        ['records', '2025-01-01', '2025-03-01'],
      ),
    ).toEqual({ until: '2025-03-01' });
  });

  it('passes from one source to the next that takes over', () => {
    expect(told('2025-01-11', ['sen2', '2025-01-01', '2026-01-15'], ['here', '2026-01-10', FOR_EVER])).toEqual({
      until: FOR_EVER,
    });
  });

  it('is the shortest of several silences, and a silence with several kinds is as good as the best', () => {
    const coverage = coverageByKind([
      covered('a', 'TravelAgreed', '2025-01-01', '2026-01-15'),
      covered('a', 'TravelRefused', '2025-01-01', '2025-12-31'),
    ]);
    const from = '2025-02-01';
    expect(toldOf([{ kinds: ['TravelAgreed'], from }, { kinds: ['TravelRefused'], from }], coverage)).toEqual({
      until: '2025-12-31',
    });
    expect(toldOf([{ kinds: ['TravelRefused', 'TravelAgreed'], from }], coverage)).toEqual({ until: '2026-01-15' });
    expect(toldOf([{ kinds: ['TravelAgreed'], from }, { kinds: ['TravelNotNeeded'], from }], coverage)).toEqual({
      until: '2026-01-15',
      unsaidFrom: from,
      unsaidKind: 'TravelNotNeeded',
    });
  });

  it('is without end where no silence is relied on', () => {
    expect(toldOf([], coverageByKind([]))).toEqual({});
  });

  const first = '2025-01-01';
  const spells = fc.array(
    fc.record({
      source: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: -10, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 6 },
  );

  it('never speaks of a day, up to its last, that no source covers', () => {
    fc.assert(
      fc.property(spells, (drawn) => {
        const coverage = drawn.map(({ source, start, days }) =>
          covered(source, 'k', addDays(first, start), addDays(first, start + days)),
        );
        const answer = toldOf([{ kinds: ['k'], from: first }], coverageByKind(coverage));
        const isCovered = (day: string) => coverage.some(({ from, to }) => from <= day && day <= to);
        const last = answer.until ?? addDays(answer.unsaidFrom!, -1);
        for (let day = first; day <= last; day = addDays(day, 1)) expect(isCovered(day)).toBe(true);
        if (answer.unsaidFrom !== undefined) expect(isCovered(answer.unsaidFrom)).toBe(false);
      }),
    );
  });

  it('does not depend on the order in which coverage is given', () => {
    fc.assert(
      fc.property(spells, (drawn) => {
        const coverage = drawn.map(({ source, start, days }) =>
          covered(source, 'k', addDays(first, start), addDays(first, start + days)),
        );
        const silence = [{ kinds: ['k'], from: first }];
        expect(toldOf(silence, coverageByKind([...coverage].reverse()))).toEqual(
          toldOf(silence, coverageByKind(coverage)),
        );
      }),
    );
  });
});
