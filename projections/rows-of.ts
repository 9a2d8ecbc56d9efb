import type { Instant } from '../src/domain/plain-date.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import {
  eventsTogether,
  togetherness,
  type ChildStream,
  type Person,
  type Together,
} from '../src/journey/record/record.js';
import { beliefOf } from '../src/journey/belief/belief.js';
import type { Adoption } from '../src/law/policies/policy-as-known.js';
import type { RulesRelease } from '../src/law/rule.js';
import {
  tableNames,
  type Cells,
  type PersonRows,
  type Row,
  type RowsByTable,
  type Table,
} from '../src/read-model/rows.js';
import type { Rectangle } from './believed-rows.js';
import { circumstancesFor } from './circumstances.js';
import { mergedMoments, millisecondsOf } from './moments.js';
import type { Projection } from './per-child.js';
import { questionsOf, type Questions } from './askings.js';
import { rectangles } from './rectangles.js';

type Rows = Record<Table, Row[]>;

const noRows = (): Rows => {
  const rows: Partial<Rows> = {};
  for (const table of tableNames) rows[table] = [];
  return rows as Rows;
};

const isErased = ({ events }: ChildStream): boolean => events.some(({ type }) => type === 'SubjectErased');

const push = (rows: Row[], rectangle: Rectangle<Cells>, during: Together['during']): void => {
  const { from, to, knownFrom, knownTo, content } = rectangle;
  for (const span of during) {
    const start = knownFrom > span.from ? knownFrom : span.from;
    const end = knownTo < span.to ? knownTo : span.to;
    if (start < end) rows.push([from, to, millisecondsOf(start), millisecondsOf(end), ...content]);
  }
};

/** Projections under one release, made ready for many persons. */
export interface ReadyProjections {
  readonly release: RulesRelease;
  readonly questions: Questions<Cells>;
  /** The table of each question, in the order of `asked`, and then of `ofRecord`. */
  readonly tables: readonly Table[];
}

export const readyProjections = (
  projections: readonly Projection[],
  release: RulesRelease,
): ReadyProjections => {
  const asked = projections.flatMap(({ questions, table }) =>
    questions(release).map((question) => ({ question, table })),
  );
  const ofRecord = projections.flatMap((projection) =>
    projection.ofRecord.map((question) => ({ question, table: projection.table })),
  );
  return {
    release,
    questions: questionsOf(
      asked.map(({ question }) => question),
      ofRecord.map(({ question }) => question),
    ),
    tables: [...asked, ...ofRecord].map(({ table }) => table),
  };
};

const project = (
  { streams, during }: Together,
  { release, questions, tables }: ReadyProjections,
  adoptions: readonly Adoption[],
  rows: Rows,
): void => {
  const events = eventsTogether(streams);
  const belief = beliefOf(events);
  const first: Instant | undefined = belief.moments[0];
  if (first === undefined) return;
  const types: readonly JourneyFactType[] = [...new Set(events.map(({ type }) => type))];
  const adopted = adoptions.map(({ knownAt }) => knownAt).filter((knownAt) => knownAt > first);
  const moments = mergedMoments(belief.moments, adopted);
  const circumstancesAt = circumstancesFor(events, adoptions, release);
  const emits = tables.map((table) => (rectangle: Rectangle<Cells>) => push(rows[table], rectangle, during));
  rectangles(questions, { belief, types, moments, circumstancesAt }, emits);
};

/**
 * The rows of a person, under each child's stream: the same events, adopted policies and release give the same rows.
 * An erased child has none. Records believed to be linked fold as one, under the child who was registered first.
 */
export const rowsOf = (
  person: Person,
  ready: ReadyProjections,
  adoptions: readonly Adoption[],
): PersonRows => {
  const found = new Map<string, Rows>(person.map(({ stream }) => [stream, noRows()]));
  for (const together of togetherness(person.filter((stream) => !isErased(stream))))
    project(together, ready, adoptions, found.get(together.streams[0]!.stream)!);
  return found satisfies ReadonlyMap<string, RowsByTable>;
};
