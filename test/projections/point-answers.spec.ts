import fc from 'fast-check';
import { addDays } from '../../src/domain/plain-date.js';
import { findCase } from '../../src/case-replay/find-case.queries.js';
import type { CaseSource } from '../../src/case-replay/find-case.queries.js';
import type { JourneyFact } from '../../src/journey/catalogue.js';
import type { Person } from '../../src/journey/record/record.js';
import { projections, pointAnswers } from '../../projections/index.js';
import { tables, type Row } from '../../src/read-model/rows.js';
import { registered } from '../support/child.js';
import { asEvents, said } from '../support/facts.js';
import { lives } from '../law/lives.js';
import { everyQuestion, rowsAt } from './support/projected.js';

const CHILDREN = ['ada', 'eve'] as const;
const streamOf = (child: string): string => `child-${child}`;
const at = (knownAt: string) => ({ knownAt, knownFrom: 'source', knownPrecision: 'instant' }) as const;

/** A life as a stream told it: each fact known some days after it occurred, no two at one moment. */
const streams = fc
  .tuple(lives(), fc.infiniteStream(fc.integer({ min: 0, max: 400 })), fc.boolean())
  .map(([life, late, isLinked]) => {
    const facts = life.facts.map(({ type, data, occurredOn, latestOn }, i) => {
      const knownAt = `${addDays(latestOn, late.next().value)}T12:00:00.${String(i).padStart(3, '0')}Z`;
      return said(type, data, { occurredOn, known: at(knownAt) });
    });
    return { facts, isLinked };
  });

const linked = (withStream: string) => said('RecordsLinked', { withStream, because: 'decision' });

/** Two children, one of whom was perhaps found to be the other. */
const persons = fc.tuple(streams, streams).map(([ada, eve]): Person =>
  [ada, eve].map(({ facts }, i) => {
    const [stream, other] = [streamOf(CHILDREN[i]!), streamOf(CHILDREN[1 - i]!)];
    const links = ada.isLinked ? [linked(other)] : [];
    const events = asEvents([registered, ...facts, ...links], stream);
    return { stream, events: events.map((event) => ({ ...event, id: `${stream}/${event.id}` })) };
  }),
);

const withLinked = (person: Person, child: string): Person => {
  const own = person.filter(({ stream }) => stream === streamOf(child));
  return own.some(({ events }) => events.some(({ type }) => type === 'RecordsLinked')) ? person : own;
};

const sourceOf = (person: Person): CaseSource => ({
  person: (child) => withLinked(person, child),
  adopted: () => [],
  summaryOf: pointAnswers.summaryOf,
  settingName: () => undefined,
  recordedAt: () => undefined,
});

const inOrder = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

const questionsOf = (events: readonly JourneyFact[]): fc.Arbitrary<{ day: string; knownAt: string }> =>
  fc.constantFrom(...everyQuestion(events));

const asked = persons.chain((person) =>
  fc.record({
    person: fc.constant(person),
    child: fc.constantFrom(...CHILDREN),
    times: fc.array(questionsOf(person.flatMap(({ events }) => events)), { minLength: 8, maxLength: 8 }),
  }),
);

describe('the answer about one child', () => {
  it('is on each day and at each moment what the rectangles of the lists say there', () => {
    fc.assert(
      fc.property(asked, ({ person, child, times }) => {
        const rows = projections.rowsOf(withLinked(person, child), []);
        for (const { day, knownAt } of times) {
          const found = findCase(sourceOf(person), {
            ...{ child, position: '1', on: day, known: knownAt, now: knownAt },
          })!;
          const listed = rows.get(streamOf(found.child))!;
          const held = (table: keyof typeof tables): readonly Row[] => rowsAt(listed[table], day, knownAt);
          expect(found.summary === undefined ? [] : [found.summary]).toEqual(held('child_summary'));
          expect(
            inOrder(found.case.gaps.map(({ gap, type, key, since }) => [gap, type, key, since])),
          ).toEqual(inOrder(held('record_gap')));
          expect(
            inOrder(
              found.case.duties.map(({ rule, episode, startedOn, metOn }) => [
                ...[rule, episode ?? null, startedOn, metOn ?? null],
              ]),
            ),
          ).toEqual(
            inOrder(
              held('duty').map(([rule, episode, startedOn, , , , metOn]) => [
                ...[rule!, episode!, startedOn!, metOn!],
              ]),
            ),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
