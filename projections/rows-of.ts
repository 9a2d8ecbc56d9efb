import type { Instant } from '../src/domain/plain-date.js';
import type { JourneyFact, JourneyFactType } from '../src/journey/catalogue.js';
import { beliefOf } from '../src/journey/belief/belief.js';
import type { Adoption } from '../src/law/policies/policy-as-known.js';
import type { RulesRelease } from '../src/law/rule.js';
import { tableNames, type Cells, type PersonRows, type Row, type RowsByTable, type Table } from '../src/read-model/rows.js';
import type { Rectangle } from './answers.js';
import { circumstancesFor } from './circumstances.js';
import { togetherness, type Together } from './linked-records.js';
import { mergedMoments, millisecondsOf } from './moments.js';
import type { Projection } from './per-child.js';
import type { ChildStream, Person } from './person.js';
import { rectangles } from './rectangles.js';

type Rows = Record<Table, Row[]>;

const noRows = (): Rows => Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as Rows;

const isErased = ({ events }: ChildStream): boolean => events.some(({ type }) => type === 'SubjectErased');

const clipped = (
  { from, to, knownFrom, knownTo, content }: Rectangle<Cells>,
  during: Together['during'],
): readonly Row[] =>
  during.flatMap((span) => {
    const [start, end] = [knownFrom > span.from ? knownFrom : span.from, knownTo < span.to ? knownTo : span.to];
    return start < end ? [[from, to, millisecondsOf(start), millisecondsOf(end), ...content]] : [];
  });

const project = (
  { streams, during }: Together,
  projections: readonly Projection[],
  adoptions: readonly Adoption[],
  release: RulesRelease,
  rows: Rows,
): void => {
  const events: readonly JourneyFact[] =
    streams.length === 1 ? streams[0]!.events : streams.flatMap((stream) => stream.events);
  const types = new Set<JourneyFactType>(events.map(({ type }) => type));
  const belief = beliefOf(events);
  const first: Instant | undefined = belief.moments[0];
  if (first === undefined) return;
  const adopted = adoptions.map(({ knownAt }) => knownAt).filter((knownAt) => knownAt > first);
  const questions = projections.flatMap((projection) =>
    projection.ask(release, types, (rectangle) => rows[projection.table].push(...clipped(rectangle, during))),
  );
  rectangles(
    belief,
    types,
    mergedMoments(belief.moments, adopted),
    questions,
    circumstancesFor(events, adoptions, release),
  );
};

/**
 * The rows of a person, under each child's stream: the same events, adopted policies and release give the same rows.
 * An erased child has none. Records believed to be linked fold as one, under the child who was registered first.
 */
export const rowsOf = (
  person: Person,
  projections: readonly Projection[],
  adoptions: readonly Adoption[],
  release: RulesRelease,
): PersonRows => {
  const found = new Map<string, Rows>(person.map(({ stream }) => [stream, noRows()]));
  for (const together of togetherness(person.filter((stream) => !isErased(stream))))
    project(together, projections, adoptions, release, found.get(together.streams[0]!.stream)!);
  return found satisfies ReadonlyMap<string, RowsByTable>;
};
