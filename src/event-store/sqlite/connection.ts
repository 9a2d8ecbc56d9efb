import { DatabaseSync } from 'node:sqlite';
import { openAsItLies } from './open-as-it-lies.js';

const CACHE_KIB = 65_536;
const MMAP_BYTES = 1_073_741_824;

/** A connection that writes: durable at each COMMIT, a checkpoint about every 40 MB. */
export const openWriter = (path: string): DatabaseSync => {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 10000;
    PRAGMA cache_size = -${CACHE_KIB};
    PRAGMA mmap_size = ${MMAP_BYTES};
  `);
  return db;
};

/** A connection that only reads, beside whoever writes. */
export const openReader = (path: string): DatabaseSync => {
  const db = openAsItLies(path);
  db.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA mmap_size = ${MMAP_BYTES};`);
  return db;
};
