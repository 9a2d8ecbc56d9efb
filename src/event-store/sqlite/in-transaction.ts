import type { DatabaseSync } from 'node:sqlite';

/** Runs the work in one transaction: all of it, or none. What keeps the engine from committing undoes it too. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};
