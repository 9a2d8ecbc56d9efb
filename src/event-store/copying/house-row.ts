import type { DatabaseSync } from 'node:sqlite';
import { isThere } from '../folder.js';
import { openReader } from '../sqlite/connection.js';
import { refuseShut } from './standing.js';
import type { ShutHouse, Standing } from './standing.js';

const IS_KEPT = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'house'";
const READ = 'SELECT state, copy, other, at FROM house';
const WRITE = `INSERT INTO house (one, state, copy, other, at) VALUES (1, ?, ?, ?, ?)
  ON CONFLICT (one) DO UPDATE SET state = excluded.state, copy = excluded.copy, other = excluded.other, at = excluded.at`;

/** How a log that is a file stands among its copies. */
export const readHouse = (db: DatabaseSync): Standing => {
  // A file that an earlier release wrote last never moved.
  const row = db.prepare(IS_KEPT).get() && db.prepare(READ).get();
  return (row as unknown as Standing | undefined) ?? { state: 'open' };
};

/** Durable on return. */
export const writeHouse = (
  db: DatabaseSync,
  state: Standing['state'],
  { copy, other, at }: Omit<ShutHouse, 'state'>,
): void => void db.prepare(WRITE).run(state, copy, other, at);

/** The same of a path; open where there is nothing. @throws FolderRefused */
export const houseAt = (path: string): Standing => {
  if (!isThere(path)) return { state: 'open' };
  const db = openReader(path);
  try {
    return readHouse(db);
  } finally {
    db.close();
  }
};

/** @throws LogMoved where the log of a path takes no appends */
export const refuseShutAt = (path: string): void => refuseShut(houseAt(path));
