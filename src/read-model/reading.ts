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

/** Statements of one connection, prepared once; the text is the key. */
const statements = (db: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    // A question names its values once, and each statement takes those that it mentions.
    made.setAllowUnknownNamedParameters(true);
    prepared.set(sql, made);
    return made;
  };
};

/** Gives the work one read transaction after another over one database. */
export const readingsOf = (db: DatabaseSync): (<T>(work: (reading: Reading) => T) => T) => {
  const prepare = statements(db);
  const parking = parkingOf(db);
  return (work) => {
    db.exec('BEGIN');
    try {
      return work({
        checkpoint: readCheckpoint(db),
        get parked() {
          return parking.all();
        },
        all: <Row>(sql: string, values: Values = {}) => prepare(sql).all(values) as unknown as readonly Row[],
        get: <Row>(sql: string, values: Values = {}) =>
          prepare(sql).get(values) as unknown as Row | undefined,
      });
    } finally {
      db.exec('COMMIT');
    }
  };
};
