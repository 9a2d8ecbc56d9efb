import { DatabaseSync } from 'node:sqlite';
import type { JourneyFact } from '../../../src/journey/catalogue.js';
import { beliefOf } from '../../../src/journey/belief/belief.js';
import type { Adoption } from '../../../src/law/policies/policy-as-known.js';
import type { RulesRelease } from '../../../src/law/rule.js';
import { prepareArrays } from '../../../src/event-store/sqlite/arrays.js';
import { RECTANGLE, tables, type Row, type RowsByTable, type Table } from '../../../src/read-model/rows.js';
import { createIndexes, createTables } from '../../../src/read-model/shape.js';
import { differenceWriter } from '../../../src/read-model/write-difference.js';
import type { Projection } from '../../../projections/per-child.js';
import { readyProjections, rowsOf } from '../../../projections/rows-of.js';
import { testRelease } from './release.js';

export interface Circumstances {
  readonly release?: RulesRelease;
  readonly adoptions?: readonly Adoption[];
}

const STREAM = 'child-1';

const rowsFor = (
  projection: Projection,
  events: readonly JourneyFact[],
  circumstances: Circumstances,
): RowsByTable =>
  rowsOf(
    [{ stream: STREAM, events }],
    readyProjections([projection], circumstances.release ?? testRelease),
    circumstances.adoptions ?? [],
  ).get(STREAM)!;

/** A read database in memory, with its tables. */
export const emptyReadDatabase = (): DatabaseSync => {
  const db = new DatabaseSync(':memory:');
  createTables(db);
  createIndexes(db);
  return db;
};

const inOrder = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const held = (db: DatabaseSync, table: Table): readonly Row[] =>
  prepareArrays<Row>(db, `SELECT ${[...RECTANGLE, ...tables[table]].join(', ')} FROM ${table}`).all();

/** The rows after each event was projected as it came. */
const live = (
  projection: Projection,
  events: readonly JourneyFact[],
  given: Circumstances,
): readonly Row[] => {
  const db = emptyReadDatabase();
  const write = differenceWriter(db);
  for (let upTo = 1; upTo <= events.length; upTo++)
    write(1, rowsFor(projection, events.slice(0, upTo), given));
  return inOrder(held(db, projection.table));
};

const reversed = (events: readonly JourneyFact[]): readonly JourneyFact[] =>
  [...events].reverse().map((event, revision) => ({ ...event, revision }));

/** Rows that hold on a day as known at a moment, without the rectangle. */
export const rowsAt = (rows: readonly Row[], day: string, knownAt: string): readonly Row[] => {
  const moment = Date.parse(knownAt);
  return inOrder(
    rows
      .filter(([from, to]) => String(from) <= day && day < String(to))
      .filter((row) => Number(row[2]) <= moment && moment < Number(row[3]))
      .map((row) => row.slice(RECTANGLE.length)),
  );
};

/**
 * The rows of a child with these events, in order of their text. Checks on the way that any split into live steps and
 * the opposite order of arrival give the same, and that each day and moment has the rows of its history alone.
 */
export const projected = (
  projection: Projection,
  events: readonly JourneyFact[],
  given: Circumstances = {},
): readonly Row[] => {
  const rows = inOrder(rowsFor(projection, events, given)[projection.table]);
  expect(live(projection, events, given)).toEqual(rows);
  expect(inOrder(rowsFor(projection, reversed(events), given)[projection.table])).toEqual(rows);
  return rows;
};

/** Everything that a history can be asked about: its moments, and the days on and around which something changes. */
export const everyQuestion = (
  events: readonly JourneyFact[],
): readonly { day: string; knownAt: string }[] => {
  const belief = beliefOf(events);
  const days = new Set(['0001-01-01', '2040-01-01', ...events.map(({ occurredOn }) => occurredOn)]);
  return belief.moments.flatMap((knownAt) => [...days].map((day) => ({ day, knownAt })));
};
