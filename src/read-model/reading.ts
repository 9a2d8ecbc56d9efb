import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { sqliteDialect, type Dialect } from './dialect.js';
import { keptAnswers } from './kept-answers.js';
import { parkingOf, type ParkedChild } from './parking.js';

export type Values = Readonly<Record<string, SQLInputValue>>;

/** The tables at one checkpoint: everything read here belongs together. */
export interface Reading {
  /** How its database says what the databases say differently. */
  readonly dialect: Dialect;
  readonly checkpoint: Checkpoint;
  /** Children whose rows may be behind: their events could not be projected, or were skipped. */
  readonly parked: readonly ParkedChild[];
  all<Row>(sql: string, values?: Values): Promise<readonly Row[]>;
  get<Row>(sql: string, values?: Values): Promise<Row | undefined>;
  /** What the work makes of these tables, kept under its key until anything in them changes: not to be written to. */
  kept<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** Runs work over the tables; all of one work's questions are answered at one checkpoint. */
export type Readings = <T>(work: (reading: Reading) => T | Promise<T>) => Promise<T>;

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

/** A reading that goes on for longer is shared with nobody who comes after: they would be answered of old. */
const SHARED_FOR_MS = 50;

interface Shared {
  readonly reading: Reading;
  readonly since: number;
  readonly over: Promise<void>;
  readonly end: () => void;
  readers: number;
}

/** Gives the work one read transaction after another over one database; works that overlap share one. */
export const readingsOf = (db: DatabaseSync): Readings => {
  const statementOf = statements(db);
  const parking = parkingOf(db);
  const answers = keptAnswers();
  const version = db.prepare('PRAGMA data_version');
  const [begin, commit] = [db.prepare('BEGIN'), db.prepare('COMMIT')];
  let shared: Shared | undefined;
  let [seen, checkpoint]: [unknown, Checkpoint | undefined] = [undefined, undefined];
  let parked: readonly ParkedChild[] | undefined;

  const readingNow = (): Reading => {
    const now = version.get()!['data_version'];
    if (checkpoint === undefined || now !== seen)
      [checkpoint, parked, seen] = [readCheckpoint(db), undefined, now];
    return {
      dialect: sqliteDialect,
      checkpoint,
      get parked() {
        return (parked ??= parking.all());
      },
      all: async <Row>(sql: string, values: Values = {}) =>
        statementOf(sql).all(values) as unknown as readonly Row[],
      get: async <Row>(sql: string, values: Values = {}) =>
        statementOf(sql).get(values) as unknown as Row | undefined,
      kept: answers(now),
    };
  };
  const opened = (): Shared => {
    begin.run();
    try {
      const { promise: over, resolve: end } = Promise.withResolvers<void>();
      return { reading: readingNow(), since: performance.now(), over, end, readers: 0 };
    } catch (error) {
      commit.run();
      throw error;
    }
  };
  const left = (one: Shared): void => {
    if (--one.readers > 0) return;
    shared = undefined;
    commit.run();
    one.end();
  };
  return async (work) => {
    while (shared !== undefined && performance.now() - shared.since > SHARED_FOR_MS) await shared.over;
    const mine = (shared ??= opened());
    mine.readers += 1;
    try {
      return await work(mine.reading);
    } finally {
      left(mine);
    }
  };
};
