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

/** Gives the work one read transaction after another over one database. */
export const readingsOf = (db: DatabaseSync): (<T>(work: (reading: Reading) => T) => T) => {
  const statementOf = statements(db);
  const parking = parkingOf(db);
  return (work) => {
    db.exec('BEGIN');
    try {
      return work({
        checkpoint: readCheckpoint(db),
        get parked() {
          return parking.all();
        },
        all: <Row>(sql: string, values: Values = {}) =>
          statementOf(sql).all(values) as unknown as readonly Row[],
        get: <Row>(sql: string, values: Values = {}) =>
          statementOf(sql).get(values) as unknown as Row | undefined,
      });
    } finally {
      db.exec('COMMIT');
    }
  };
};
