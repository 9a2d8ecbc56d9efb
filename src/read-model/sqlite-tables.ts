import { childOf } from '../domain/child-stream.js';
import type { DatabaseSync } from 'node:sqlite';
import { moveCheckpoint, readCheckpoint } from './checkpoint.js';
import { childNumbers } from './child-numbers.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import { parkingOf } from './parking.js';
import type { TablesSink } from './tables-sink.js';
import { differenceWriter } from './write-difference.js';
import { settingWriter } from './write-settings.js';

/** The tables of one generation in a SQLite file, open for writing. */
export const sqliteTables = (db: DatabaseSync): TablesSink => {
  const parking = parkingOf(db);
  const numberOf = childNumbers(db);
  const writeDifference = differenceWriter(db);
  const writeSetting = settingWriter(db);
  return {
    parking,
    checkpoint: () => readCheckpoint(db),
    write: ({ from, to, found, settings }) =>
      inTransaction(db, () => {
        for (const { rows, children } of found) {
          for (const [stream, ofChild] of rows) writeDifference(numberOf(childOf(stream)), ofChild);
          for (const child of children) parking.cleared(child);
        }
        for (const cells of settings) writeSetting(cells);
        moveCheckpoint(db, from, to);
      }),
    purge: () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
  };
};
