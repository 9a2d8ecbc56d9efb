import type { DatabaseSync } from 'node:sqlite';
import { isThere } from '../folder.js';
import { identityOf, keysFile } from '../keys/key-database.js';
import { openReader } from '../sqlite/connection.js';
import { CopyRefused } from './house.js';

/** Undefined where the file holds no keys. */
const logOfKeys = (path: string): string | undefined => {
  const db = openReader(path);
  try {
    return identityOf(db)?.log_id;
  } finally {
    db.close();
  }
};

/** A log in a folder opens its keys there; they never lie in a log, and so do not come with it. @throws CopyRefused */
export const refuseWithoutKeys = (dir: string): void => {
  const path = keysFile(dir);
  if (isThere(path)) return;
  throw new CopyRefused(
    `The keys of a log do not lie in it, and there are none at ${path}. Name the data folder that has them, or end what works ` +
      'on the log, put its keys.db (and the file kek, where THROUGHLINE_KEK is not set) there, and give the command again.',
  );
};

/** @throws CopyRefused where the keys of a folder are not those of a log */
export const refuseOtherKeys = (dir: string, logId: string): void => {
  const path = keysFile(dir);
  const held = logOfKeys(path);
  if (held === logId) return;
  if (held === undefined)
    throw new CopyRefused(
      `The file ${path} holds no keys of a log. End what works on the log, so that its keys lie in one file, put that there, and ` +
        'give the command again.',
    );
  throw new CopyRefused(
    `The keys at ${path} belong to another log. Put those of this log there, or name another folder.`,
  );
};

const SEALED = `SELECT s.name FROM stream s WHERE s.name LIKE 'child-%'
  AND EXISTS (SELECT 1 FROM event e WHERE e.stream = s.id AND instr(e.data, '"$sealed"') > 0)
  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = s.id AND e.type = 'SubjectErased')`;

const subjectsOf = (path: string): ReadonlySet<unknown> => {
  const db = openReader(path);
  try {
    return new Set(
      db
        .prepare('SELECT subject FROM data_key')
        .all()
        .map(({ subject }) => subject),
    );
  } finally {
    db.close();
  }
};

/**
 * A folder's keys may be an older copy: then nobody could read the children who came since. What was erased has no key.
 * @param log that came to the folder
 * @throws CopyRefused
 */
export const refuseOlderKeys = (dir: string, log: DatabaseSync): void => {
  const path = keysFile(dir);
  const subjects = subjectsOf(path);
  const without = log
    .prepare(SEALED)
    .all()
    .filter(({ name }) => !subjects.has(name));
  if (without.length === 0) return;
  throw new CopyRefused(
    `The keys at ${path} are an older copy: those of ${without.length} of this log's children are missing. End what works on ` +
      'the log, put its keys.db there as it is now, and give the command again: it goes on.',
  );
};
