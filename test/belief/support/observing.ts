import fc from 'fast-check';
import type { CorrectionRow, FactRow, Said } from './said.js';

const KINDS = ['NeedIdentified', 'NameChanged'];
const DAYS = ['2020-01-16', '2021-01-21', '2022-01-20', '2023-01-19'];
const covers = KINDS.map((kind) => ({ kind, from: '2019-01-01', to: '2023-12-31' }));

export const need = (code: string, rank: number | undefined, day: string): FactRow => ({
  type: 'NeedIdentified',
  data: { need: code, identifiedOn: day, ...(rank !== undefined && { rank }) },
  ...{ occurredOn: day, occurredBy: true },
});
export const name = (forename: string, day: string): FactRow => ({
  type: 'NameChanged',
  data: { names: { surname: 'Fenwick', forename }, changedOn: day },
  ...{ occurredOn: day, occurredBy: true },
});

/** A return as at a day: what it shows of needs and name. */
export const look = (source: string, asAt: string, known: number, rows: readonly FactRow[]): Said => ({
  ...{ source, edition: `${asAt}/${known}`, known, asAt, covers, rows },
});

const aReturn: fc.Arbitrary<Said> = fc
  .record({
    source: fc.constantFrom('sen2', 'annex-a'),
    asAt: fc.constantFrom(...DAYS),
    known: fc.integer({ min: 1, max: 9 }),
    needs: fc.uniqueArray(
      fc.record({ code: fc.constantFrom('ASD', 'SLCN'), rank: fc.option(fc.integer({ min: 1, max: 2 })) }),
      { selector: ({ code }) => code, maxLength: 2 },
    ),
    forename: fc.option(fc.constantFrom('Ada', 'Bo')),
  })
  .map(({ source, asAt, known, needs, forename }) =>
    look(source, asAt, known * 10, [
      ...needs.map(({ code, rank }) => ({ ...need(code, rank ?? undefined, asAt), ref: code })),
      ...(forename === null ? [] : [{ ...name(forename, asAt), ref: 'name' }]),
    ]),
  );

/** Returns of two sources that show states, arriving in another order than they were said. */
export const seenBySources: fc.Arbitrary<{
  readonly said: readonly Said[];
  readonly arrived: readonly Said[];
}> = fc
  .uniqueArray(aReturn, {
    selector: ({ source, edition }) => `${source} ${edition}`,
    minLength: 2,
    maxLength: 6,
  })
  .chain((said) =>
    fc.shuffledSubarray(said, { minLength: said.length }).map((arrived) => ({ said, arrived })),
  );

const correcting: fc.Arbitrary<Said> = fc
  .record({
    nth: fc.integer({ min: 0, max: 2 }),
    known: fc.integer({ min: 1, max: 9 }),
    of: fc.constantFrom('ASD', 'name', 'C0', 'C1'),
    wrong: fc.constantFrom('value' as const, 'never-happened' as const, 'known-at' as const),
    day: fc.constantFrom(...DAYS),
    instead: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ nth, known, of, wrong, day, instead }) => {
    const put = of === 'name' ? name('Cy', day) : need('ASD', 3, day);
    const row: CorrectionRow = {
      ...{ wrong, ref: `C${nth}`, of: { source: of.startsWith('C') ? 'journeys' : 'sen2', ref: of } },
      ...(wrong === 'value' && { replacing: [put] }),
      ...(wrong === 'known-at' && { instead: instead * 10 }),
    };
    return { source: 'journeys', edition: `j${nth}`, known: known * 10 + nth + 1, rows: [row] };
  });

/** The same with corrections of what was seen. */
export const seenAndCorrected = fc
  .tuple(seenBySources, fc.uniqueArray(correcting, { selector: ({ edition }) => edition, maxLength: 3 }))
  .chain(([{ said }, corrections]) => {
    const all = [...said, ...corrections];
    return fc.shuffledSubarray(all, { minLength: all.length }).map((arrived) => ({ said: all, arrived }));
  });
