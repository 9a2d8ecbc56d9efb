import fc from 'fast-check';
import type { NewFact } from '../../src/domain/envelope.js';
import { addDays } from '../../src/domain/plain-date.js';
import { journeyFacts } from '../../src/journey/catalogue.js';
import { naturalKey, type Keyed } from '../../src/journey/grown-history.js';
import type { ChildStream } from '../../src/journey/record/record.js';
import type { Moved } from '../../src/journey/record/moved-fact.js';
import { otherSide, TellOtherRecord } from '../../src/journey/record/tell-other-record.js';
import { tableNames } from '../../src/read-model/rows.js';
import { projections } from '../../projections/index.js';
import { lives } from '../law/lives.js';
import { registered } from '../support/child.js';
import { asEvents, said } from '../support/facts.js';

const [ADA, EVE] = ['child-ada', 'child-eve'];
const AT = '2031-05-01T09:00:00.000Z';
const known = (knownAt: string) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;
const begun: NewFact = { ...registered, known: known('2004-01-01T09:00:00.000Z') };

/** A life as typed here, and which of its facts is another child's; only one that nothing else states again. */
const livesWithOneWrong = fc.tuple(lives(), fc.nat()).map(([life, n]) => {
  const facts = life.facts.map(({ type, data, occurredOn, latestOn }, i) =>
    said(type, data, {
      occurredOn,
      known: known(`${addDays(latestOn, 1)}T12:00:00.${String(i).padStart(3, '0')}Z`),
    }),
  );
  const keys = facts.map((fact) => naturalKey(fact as Keyed));
  const movable = facts.filter(
    ({ type }, i) =>
      journeyFacts[type].speaksOf === 'life' && keys.indexOf(keys[i]!) === keys.lastIndexOf(keys[i]!),
  );
  return { facts, wrong: movable[n % Math.max(movable.length, 1)] };
});

/** Ids that stay with the facts, whatever stands beside them. */
const streamOf = (stream: string, facts: readonly NewFact[], all: readonly NewFact[]): ChildStream => {
  const idOf = (fact: NewFact): string => `fact-${all.indexOf(fact)}`;
  const named = facts.map((fact) => ({ ...fact, id: fact.id ?? idOf(fact) }));
  return { stream, events: asEvents([begun, ...named], stream) };
};
const rows = (
  { stream, events }: ChildStream,
  from: string,
  to = '9999-12-31T00:00:00.000Z',
): readonly string[] => {
  const tables = projections.rowsOf([{ stream, events }], []).get(stream)!;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return tableNames
    .flatMap((table) =>
      tables[table]
        .filter((row) => Number(row[3]) > first && Number(row[2]) < last)
        .map(([a, b, begins, ends, ...rest]) =>
          JSON.stringify([
            table,
            a,
            b,
            Math.max(Number(begins), first),
            Math.min(Number(ends), last),
            ...rest,
          ]),
        ),
    )
    .sort();
};

describe('a fact moved to another child', () => {
  it('leaves the giver as if it had never been said, and the receiver as if it were said then', () => {
    fc.assert(
      fc.property(livesWithOneWrong, ({ facts, wrong }) => {
        fc.pre(wrong !== undefined);
        const event = `fact-${facts.indexOf(wrong)}`;
        const move = [
          said('FactCorrected', { corrects: event, wrong: 'child', reason: 'Of Eve.' }, { known: known(AT) }),
          said('FactMovedToAnotherChild', { event, toStream: EVE, reason: 'Of Eve.' }, { known: known(AT) }),
        ].map((fact, i) => ({ ...fact, id: `move-${i}` }));
        const giver = streamOf(ADA, [...facts, ...move], facts);
        const first = giver.events.at(-1) as Moved;
        const received = otherSide(new TellOtherRecord('eve', first, giver.events)).map((fact, i) => ({
          ...fact,
          id: `received-${i}`,
        }));
        const receiver = streamOf(EVE, received, []);

        const without = facts.filter((fact) => fact !== wrong);
        expect(rows(giver, AT)).toEqual(rows(streamOf(ADA, without, facts), AT));
        expect(rows(giver, '2000-01-01T00:00:00.000Z', AT)).toEqual(
          rows(streamOf(ADA, facts, facts), '2000-01-01T00:00:00.000Z', AT),
        );
        const saidThen = { ...wrong, known: known(AT), id: 'received-1' };
        expect(rows(receiver, AT)).toEqual(rows(streamOf(EVE, [saidThen], []), AT));
        expect(rows(receiver, '2000-01-01T00:00:00.000Z', AT)).toEqual(
          rows(streamOf(EVE, [], []), '2000-01-01T00:00:00.000Z', AT),
        );
      }),
      { numRuns: 20 },
    );
  });
});
