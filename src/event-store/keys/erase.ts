import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../sqlite/arrays.js';
import type { KeysHeld } from './key-store.js';

/** The key is gone from the database, but old pages may remain in its journal until the erasure is run again. */
export class EraseUnfinished extends Error {}

const ENTOMB =
  'INSERT OR IGNORE INTO identity_tombstone (kind, hmac) SELECT kind, hmac FROM identity_claim WHERE child = ?';

/** The number of erasures so far: a reader whose number differs forgets the keys that it holds. */
export const erasureCount = (db: DatabaseSync): (() => number) => {
  const select = prepareArrays<[number]>(db, 'SELECT erasures FROM key_database');
  return () => select.get()?.[0] ?? 0;
};

const LEFT = `SELECT (SELECT count(*) FROM data_key WHERE subject = :subject) AS keys,
  (SELECT count(*) FROM identity_claim WHERE child = :subject) AS claims`;

/** Those of the subjects of whom the database still holds something. */
export const keysLeft = (
  db: DatabaseSync,
  subjects: readonly string[],
): readonly (KeysHeld & { readonly subject: string })[] => {
  const select = db.prepare(LEFT);
  return subjects
    .map((subject) => ({ subject, ...(select.get({ subject }) as unknown as KeysHeld) }))
    .filter(({ keys, claims }) => keys + claims > 0);
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
): KeysHeld => {
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
