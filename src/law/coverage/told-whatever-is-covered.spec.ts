import fc from 'fast-check';
import { covered } from '../../../test/law/asked.js';
import { addDays } from '../../domain/plain-date.js';
import { coverageByKind, toldOf } from './told.js';

const first = '2025-01-01';
const coverages = fc.array(
  fc
    .record({
      source: fc.constantFrom('a', 'b'),
      start: fc.integer({ min: -10, max: 60 }),
      days: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ source, start, days }) =>
      covered(source, 'k', addDays(first, start), addDays(first, start + days)),
    ),
  { maxLength: 6 },
);

describe('how far a silence speaks, whatever is covered', () => {
  it('never speaks of a day, up to its last, that no source covers', () => {
    fc.assert(
      fc.property(coverages, (coverage) => {
        const answer = toldOf([{ kinds: ['k'], from: first }], coverageByKind(coverage));
        const isCovered = (day: string) => coverage.some(({ from, to }) => from <= day && day <= to);
        const last = answer.until ?? addDays(answer.unsaidFrom!, -1);
        for (let day = first; day <= last; day = addDays(day, 1)) expect(isCovered(day)).toBe(true);
        if (answer.unsaidFrom !== undefined) expect(isCovered(answer.unsaidFrom)).toBe(false);
      }),
    );
  });

  it('is what walking the days one by one gives', () => {
    fc.assert(
      fc.property(coverages, (coverage) => {
        let next = first;
        while (coverage.some(({ from, to }) => from <= next && next <= to)) next = addDays(next, 1);
        const lasts = ['a', 'b'].map((source) =>
          coverage.reduce((last, one) => (one.source === source && one.to > last ? one.to : last), ''),
        );
        const until = lasts
          .filter((last) => last >= first && last < next)
          .sort()
          .at(-1);
        expect(toldOf([{ kinds: ['k'], from: first }], coverageByKind(coverage))).toEqual(
          until === undefined ? { unsaidFrom: next, unsaidKind: 'k' } : { until },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which coverage is given', () => {
    fc.assert(
      fc.property(coverages, (coverage) => {
        const silence = [{ kinds: ['k'], from: first }];
        expect(toldOf(silence, coverageByKind([...coverage].reverse()))).toEqual(
          toldOf(silence, coverageByKind(coverage)),
        );
      }),
    );
  });
});
