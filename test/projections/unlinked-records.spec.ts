import fc from 'fast-check';
import { addDays } from '../../src/domain/plain-date.js';
import type { ChildStream } from '../../src/journey/record/record.js';
import { tableNames, type Row } from '../../src/read-model/rows.js';
import { projections } from '../../projections/index.js';
import { lives } from '../law/lives.js';
import { registered } from '../support/child.js';
import { asEvents, said } from '../support/facts.js';

const [ADA, EVE] = ['child-ada', 'child-eve'];
const [LINKED, UNLINKED, AGAIN] = ['2018-05-01', '2021-05-01', '2023-05-01'].map(
  (day) => `${day}T09:00:00.000Z`,
) as [string, string, string];
const known = (knownAt: string) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;

/** A life as a stream told it: each fact known some days after it occurred. */
const facts = fc.tuple(lives(), fc.infiniteStream(fc.integer({ min: 0, max: 400 }))).map(([life, late]) =>
  life.facts.map(({ type, data, occurredOn, latestOn }, i) => {
    const knownAt = `${addDays(latestOn, late.next().value)}T12:00:00.${String(i).padStart(3, '0')}Z`;
    return said(type, data, { occurredOn, known: known(knownAt) });
  }),
);
type Facts = Parameters<typeof asEvents>[0];

const link = (withStream: string, at: string, because: 'decision' | 'identifiers' = 'decision') =>
  said('RecordsLinked', { withStream, because }, { known: known(at) });
const unlink = (fromStream: string) =>
  said('RecordsUnlinked', { fromStream, reason: 'Two.' }, { known: known(UNLINKED) });
const linkedTo = (other: string): Facts => [link(other, LINKED), unlink(other)];

const streamOf = (stream: string, of: Facts): ChildStream => {
  const begun = { ...registered, known: known('2011-01-01T09:00:00.000Z') };
  const withIds = asEvents([begun, ...of], stream).map((event) => ({
    ...event,
    id: `${stream}/${event.id}`,
  }));
  return { stream, events: withIds };
};
/** What the lists say of a child from a moment on, table by table. */
const rowsFrom = (moment: string, person: readonly ChildStream[], stream: string): readonly string[] => {
  const from = Date.parse(moment);
  const tables = projections.rowsOf(person, []).get(stream)!;
  const later = ([first, last, begins, ends, ...rest]: Row): unknown[] => [
    ...[first, last, Math.max(Number(begins), from), ends, ...rest],
  ];
  return tableNames
    .flatMap((table) =>
      tables[table]
        .filter((row) => Number(row[3]) > from)
        .map((row) => JSON.stringify([table, ...later(row)])),
    )
    .sort();
};

describe('two records linked and unlinked again', () => {
  it('have from then on the rows of records that were never linked', () => {
    fc.assert(
      fc.property(facts, facts, (ada, eve) => {
        const never = { ada: streamOf(ADA, ada), eve: streamOf(EVE, eve) };
        const parted = [streamOf(ADA, [...ada, ...linkedTo(EVE)]), streamOf(EVE, [...eve, ...linkedTo(ADA)])];
        expect(rowsFrom(UNLINKED, parted, ADA)).toEqual(rowsFrom(UNLINKED, [never.ada], ADA));
        expect(rowsFrom(UNLINKED, parted, EVE)).toEqual(rowsFrom(UNLINKED, [never.eve], EVE));
      }),
      { numRuns: 15 },
    );
  });

  it('stay apart whatever a source reports of their identifiers later, until a person links them again', () => {
    fc.assert(
      fc.property(facts, facts, fc.constantFrom('identifiers', 'decision'), (ada, eve, because) => {
        const told = (other: string): Facts => [...linkedTo(other), link(other, AGAIN, because)];
        const person = [streamOf(ADA, [...ada, ...told(EVE)]), streamOf(EVE, [...eve, ...told(ADA)])];
        const alone = rowsFrom(AGAIN, [streamOf(EVE, eve)], EVE);
        const joined = person.flatMap(({ stream }) => rowsFrom(AGAIN, person, stream).length > 0);
        if (because === 'identifiers') expect(rowsFrom(AGAIN, person, EVE)).toEqual(alone);
        else expect(joined).toEqual([true, false]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a link that only one of two records says yet', () => {
  it('joins neither, so that both sides give the same rows', () => {
    const life: Facts = [said('SenSupportStarted', { startedOn: '2016-09-01', level: 'targeted' })];
    const half = [streamOf(ADA, [...life, link(EVE, LINKED)]), streamOf(EVE, life)];
    for (const stream of [ADA, EVE])
      expect(rowsFrom(LINKED, half, stream)).toEqual(rowsFrom(LINKED, [streamOf(stream, life)], stream));
  });
});

describe('a fact moved between two records that are found to be one child’s', () => {
  it('is believed of that child', () => {
    const started = said('PlacementStarted', { startedOn: '2016-09-01', urn: '100001' }, { id: 'placed' });
    const moved: Facts = [
      started,
      said('FactCorrected', { corrects: `${ADA}/placed`, wrong: 'child', reason: 'Of Eve.' }),
      said('FactMovedToAnotherChild', { event: `${ADA}/placed`, toStream: EVE, reason: 'Of Eve.' }),
    ];
    const received: Facts = [
      said('FactReceivedFromAnotherChild', { event: `${ADA}/placed`, fromStream: ADA }),
      said('PlacementStarted', { startedOn: '2016-09-01', urn: '100001' }),
    ];
    const ofPlaces = (person: readonly ChildStream[], stream: string): unknown[] =>
      projections
        .rowsOf(person, [])
        .get(stream)!
        .placement.filter((row) => Number(row[3]) > Date.parse(AGAIN));
    const apart = [streamOf(ADA, moved), streamOf(EVE, received)];
    expect([ofPlaces(apart, ADA).length, ofPlaces(apart, EVE).length > 0]).toEqual([0, true]);
    const one = [streamOf(ADA, [...moved, link(EVE, AGAIN)]), streamOf(EVE, [...received, link(ADA, AGAIN)])];
    expect(ofPlaces(one, ADA).length).toBeGreaterThan(0);
  });
});
