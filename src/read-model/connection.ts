import { DatabaseSync } from 'node:sqlite';
import { openAsItLies } from '../event-store/sqlite/open-as-it-lies.js';

const PRAGMAS = 'PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY;';

/** The projector's own connection. Nothing is lost by a late write: the checkpoint stands with the rows. */
export const openForProjecting = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; ${PRAGMAS}`);
  return db;
};

/** Loads a generation that nobody reads yet: it is made durable once, when it is whole. */
export const openForLoading = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path, { timeout: 60_000 });
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 20000; ${PRAGMAS}`,
  );
  return db;
};

export const openForReading = (path: string): DatabaseSync => {
  const db = openAsItLies(path);
  db.exec(PRAGMAS);
  return db;
};
