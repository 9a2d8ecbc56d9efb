import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { parkingOf, type ParkedChild } from './parking.js';

export type Values = Readonly<Record<string, SQLInputValue>>;

/** The tables at one checkpoint: everything read here belongs together. */
export interface Reading {
  readonly checkpoint: Checkpoint;
  /** Children whose rows may be behind: their events could not be projected. */
  readonly parked: readonly ParkedChild[];
  all<Row>(sql: string, values?: Values): readonly Row[];
  get<Row>(sql: string, values?: Values): Row | undefined;
  /** What the work makes of these tables, kept under its key until anything in them changes: not to be written to. */
  kept<T>(key: string, work: () => T): T;
}

const prepare = (db: DatabaseSync, sql: string): StatementSync => {
  const made = db.prepare(sql);
  // A question names its values once, and each statement takes those that it mentions.
  made.setAllowUnknownNamedParameters(true);
  return made;
};

/** Prepared statements kept of one connection; what was not asked for the longest goes first. */
const KEPT = 200;

/** Statements of one connection, prepared once; the text is the key. */
const statements = (db: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const statement = prepared.get(sql) ?? prepare(db, sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    if (prepared.size > KEPT) prepared.delete(prepared.keys().next().value!);
    return statement;
  };
};

/** Answers kept of one connection; what was not asked for the longest goes first. */
const ANSWERS_KEPT = 50;

/** Answers of the tables as they stand, forgotten as soon as anything was written to them: an erasure leaves none. */
const answersOf = (db: DatabaseSync): (() => Reading['kept']) => {
  const version = db.prepare('PRAGMA data_version');
  const made = new Map<string, unknown>();
  let madeAt: unknown;
  const kept: Reading['kept'] = <T>(key: string, work: () => T): T => {
    const answer = made.has(key) ? (made.get(key) as T) : work();
    made.delete(key);
    made.set(key, answer);
    if (made.size > ANSWERS_KEPT) made.delete(made.keys().next().value!);
    return answer;
  };
  return () => {
    const now = version.get()!['data_version'];
    if (now !== madeAt) made.clear();
    madeAt = now;
    return kept;
  };
};

/** Gives the work one read transaction after another over one database. */
export const readingsOf = (db: DatabaseSync): (<T>(work: (reading: Reading) => T) => T) => {
  const statementOf = statements(db);
  const parking = parkingOf(db);
  const answers = answersOf(db);
  const [begin, commit] = [db.prepare('BEGIN'), db.prepare('COMMIT')];
  return (work) => {
    begin.run();
    try {
      const kept = answers();
      return work({
        kept,
        checkpoint: kept('checkpoint', () => readCheckpoint(db)),
        get parked() {
          return kept('parked', () => parking.all());
        },
        all: <Row>(sql: string, values: Values = {}) =>
          statementOf(sql).all(values) as unknown as readonly Row[],
        get: <Row>(sql: string, values: Values = {}) =>
          statementOf(sql).get(values) as unknown as Row | undefined,
      });
    } finally {
      commit.run();
    }
  };
};
