import type { DatabaseSync } from 'node:sqlite';
import { START_POSITION } from '../event-store/port.js';
import { KNOWN_FOR_EVER, tableNames, type RowsByTable } from './rows.js';

/** How far a generation has come, and the latest moment and recording among its rows. */
export interface Checkpoint {
  readonly logId: string;
  readonly position: string;
  readonly latestKnown: number;
  readonly latestRecorded: string;
}

/** Another process has moved the checkpoint: its rows stand, and ours are rolled back. */
export class CheckpointMoved extends Error {}

export const startOf = (logId: string): Checkpoint => ({
  logId,
  position: START_POSITION,
  latestKnown: 0,
  latestRecorded: '0001-01-01T00:00:00.000Z',
});

interface CheckpointRow {
  readonly log_id: string;
  readonly position: string;
  readonly latest_known: number;
  readonly latest_recorded: string;
}

export const readCheckpoint = (db: DatabaseSync): Checkpoint => {
  const row = db.prepare('SELECT * FROM checkpoint').get() as CheckpointRow | undefined;
  if (row === undefined) throw new Error('This generation of the read database was never finished.');
  return {
    logId: row.log_id,
    position: row.position,
    latestKnown: row.latest_known,
    latestRecorded: row.latest_recorded,
  };
};

export const createCheckpoint = (db: DatabaseSync, at: Checkpoint): void => {
  db.prepare('INSERT INTO checkpoint VALUES (1, ?, ?, ?, ?)').run(
    at.logId,
    at.position,
    at.latestKnown,
    at.latestRecorded,
  );
};

/** Moves the checkpoint within the transaction of the rows. @throws CheckpointMoved when it is not where it was read */
export const moveCheckpoint = (db: DatabaseSync, from: Checkpoint, to: Checkpoint): void => {
  const { changes } = db
    .prepare(
      `UPDATE checkpoint SET position = ?, latest_known = ?, latest_recorded = ?
       WHERE position = ?`,
    )
    .run(to.position, to.latestKnown, to.latestRecorded, from.position);
  if (changes !== 1) throw new CheckpointMoved('Another process keeps these tables up to date.');
};

const finite = (known: number, most: number): number =>
  known < KNOWN_FOR_EVER && known > most ? known : most;

/** The checkpoint with its latest moment raised to that of more rows. */
export const raisedBy = (at: Checkpoint, rows: RowsByTable): Checkpoint => {
  let { latestKnown } = at;
  for (const table of tableNames)
    for (const row of rows[table])
      latestKnown = finite(row[2] as number, finite(row[3] as number, latestKnown));
  return { ...at, latestKnown };
};

/** The checkpoint that is no earlier than either. */
export const laterOf = (a: Checkpoint, b: Checkpoint): Checkpoint => ({
  logId: a.logId,
  position: a.position > b.position ? a.position : b.position,
  latestKnown: Math.max(a.latestKnown, b.latestKnown),
  latestRecorded: a.latestRecorded > b.latestRecorded ? a.latestRecorded : b.latestRecorded,
});
