import fc from 'fast-check';
import type { CorrectionRow, FactRow, Said } from './said.js';

const KEYS = ['p', 'q'];
const VALUES = ['2015-01-01', '2015-02-02', '2015-03-03'];
const EXACT = '2020-06-01';
const BOUNDS = ['2020-05-01', '2020-06-01', '2020-07-01'];

/** A statement of a plan transferred in: keyed by authority, valued by when it was made, dated exactly or by a bound. */
const factRow = (ref?: string): fc.Arbitrary<FactRow> =>
  fc
    .record({
      key: fc.constantFrom(...KEYS),
      madeOn: fc.constantFrom(...VALUES),
      bound: fc.option(fc.constantFrom(...BOUNDS)),
    })
    .map(({ key, madeOn, bound }) => {
      const occurredOn = bound ?? EXACT;
      const data = { fromAuthority: key, madeOn, transferredOn: occurredOn };
      const named = ref === undefined ? {} : { ref: `${key}-${ref}` };
      return { type: 'PlanTransferredIn', data, occurredOn, occurredBy: bound !== null, ...named } as const;
    });

const moments = fc.integer({ min: 1, max: 9 });

const report = (nth: number): fc.Arbitrary<Said> =>
  fc
    .record({
      source: fc.constantFrom('return', 'partner'),
      known: moments,
      rows: fc.array(factRow('x'), { minLength: 1, maxLength: 3 }),
      asOf: fc.option(moments),
    })
    .map(({ source, known, rows, asOf }) => {
      const [first, ...rest] = rows;
      const own = asOf === null || asOf > known ? first! : { ...first!, known: asOf };
      return { source, edition: `e${nth}`, digest: `d${(nth * 7) % 5}`, known, rows: [own, ...rest] };
    });

const typed = (nth: number): fc.Arbitrary<Said> =>
  fc.tuple(moments, factRow()).map(([known, row]) => ({ known: known * 10 + nth, rows: [row] }));

const correction = (nth: number, others: number): fc.Arbitrary<CorrectionRow> => {
  const target = fc.oneof(
    fc.record({ source: fc.constantFrom('return', 'partner'), ref: fc.constantFrom('p-x', 'q-x') }),
    fc
      .tuple(fc.integer({ min: 0, max: others }), fc.constantFrom('', '/0'))
      .map(([other, put]) => ({ source: 'journeys', ref: `C${other}${put}` })),
  );
  const ref = `C${nth}`;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        wrong: fc.constant('value' as const),
        of: target,
        ref: fc.constant(ref),
        replacing: fc.tuple(factRow()),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        wrong: fc.constant('never-happened' as const),
        of: target,
        ref: fc.constant(ref),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        wrong: fc.constant('known-at' as const),
        of: target,
        ref: fc.constant(ref),
        instead: moments,
      }),
    },
  );
};

const correcting = (nth: number, others: number): fc.Arbitrary<Said> =>
  fc.tuple(moments, correction(nth, others)).map(([known, row]) => ({
    source: 'journeys',
    edition: `j${nth}`,
    known: known * 10 + nth,
    rows: [row],
  }));

const scaled = (one: Said): Said => ({
  ...one,
  known: one.known * 10,
  rows: one.rows.map((row) => (row.known === undefined ? row : { ...row, known: row.known * 10 })),
});

/** What was said: returns of two sources, things typed, and corrections of all of it; with an order of arrival. */
export const scenario: fc.Arbitrary<{ readonly said: readonly Said[]; readonly arrived: readonly Said[] }> =
  fc
    .tuple(
      fc.tuple(report(1), report(2), report(3)).map((all) => all.map(scaled)),
      fc
        .array(fc.constant(0), { maxLength: 2 })
        .chain((all) => fc.tuple(...all.map((_, nth) => typed(nth + 1)))),
      fc
        .array(fc.constant(0), { maxLength: 4 })
        .chain((all) => fc.tuple(...all.map((_, nth) => correcting(nth, all.length)))),
    )
    .chain(([reports, saidHere, corrections]) => {
      const said = [...reports, ...saidHere, ...corrections];
      return fc.shuffledSubarray(said, { minLength: said.length }).map((arrived) => ({ said, arrived }));
    });

/** Moments at which to ask. */
export const ASKED = [5, 10, 20, 25, 30, 40, 45, 50, 60, 70, 80, 90, 99];
