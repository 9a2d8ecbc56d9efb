import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const LONGEST_WAIT_MS = 10 * 60_000;
const BUSY = 5;

/** Takes the lock; undefined where another process holds it for longer than that. */
function take(db, milliseconds) {
  db.exec(`PRAGMA busy_timeout = ${milliseconds}`);
  try {
    db.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error.errcode !== BUSY) throw error;
    return false;
  }
}

/**
 * Runs the work while no other process runs it under the same file. The lock is the system's: it goes with its process.
 * @param onWait called once where another process has to be waited for
 */
export function oneAtATime(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  try {
    if (!take(db, 0)) {
      onWait();
      if (!take(db, LONGEST_WAIT_MS)) throw new Error('Another process has been building for ten minutes.');
    }
    return work();
  } finally {
    db.close();
  }
}
