import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../sqlite/arrays.js';

/** The key is gone from the database, but old pages may remain in its journal until the erasure is run again. */
export class EraseUnfinished extends Error {}

/** What erasing a subject took away. */
export interface KeysErased {
  readonly keys: number;
  readonly claims: number;
}

const ENTOMB =
  'INSERT OR IGNORE INTO identity_tombstone (kind, hmac) SELECT kind, hmac FROM identity_claim WHERE child = ?';

/** The number of erasures so far: a reader whose number differs forgets the keys that it holds. */
export const erasureCount = (db: DatabaseSync): (() => number) => {
  const select = prepareArrays<[number]>(db, 'SELECT erasures FROM key_database');
  return () => select.get()?.[0] ?? 0;
};

const LEFT = `SELECT (SELECT count(*) FROM data_key WHERE subject = :subject) AS keys,
  (SELECT count(*) FROM identity_claim WHERE child = :subject) AS claims`;

/** What the database still holds of a subject. */
export const keysLeft = (db: DatabaseSync, subject: string): KeysErased => {
  const { keys, claims } = db.prepare(LEFT).get({ subject }) as unknown as KeysErased;
  return { keys, claims };
};

const truncateJournal = (db: DatabaseSync): void => {
  const done = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  if (done.busy !== 0)
    throw new EraseUnfinished(
      'The key was deleted, but its journal is in use by a reader. Run the erasure again.',
    );
};

/**
 * Destroys a subject's key and turns its claims into tombstones; nothing of the key stays in the file or its journal.
 * Run again after a crash, it finishes what was left.
 */
export const eraseKeys = (
  db: DatabaseSync,
  subject: string,
  inTransaction: <T>(work: () => T) => T,
): KeysErased => {
  db.exec('PRAGMA secure_delete = ON');
  const erased = inTransaction(() => {
    db.prepare(ENTOMB).run(subject);
    const claims = Number(db.prepare('DELETE FROM identity_claim WHERE child = ?').run(subject).changes);
    const keys = Number(db.prepare('DELETE FROM data_key WHERE subject = ?').run(subject).changes);
    db.exec('UPDATE key_database SET erasures = erasures + 1');
    return { keys, claims };
  });
  truncateJournal(db);
  return erased;
};
