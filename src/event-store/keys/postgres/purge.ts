import { setTimeout as sleep } from 'node:timers/promises';
import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import { EraseUnfinished } from '../erase.js';
import { standingOf } from './rows.js';

const LOCK_NOT_AVAILABLE = '55P03';
const READERS_LEAVE_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 50;

// A row that somebody's snapshot may still see is carried over into the new file.
const OLDER = `SELECT 1 FROM pg_stat_activity
  WHERE (datname = current_database() OR datname IS NULL) AND pid <> pg_backend_pid()
    AND backend_type <> 'autovacuum worker'
    AND greatest(age(backend_xid), age(backend_xmin)) >= age($1::text::xid) LIMIT 1`;

const ERASED = 'The key was deleted, but its table is in use by a reader. Run the erasure again.';

const readersToLeave = async (within: Asking, inUse: string): Promise<void> => {
  const [now] = await within.ask<{ xid: string }>('SELECT pg_current_xact_id()::xid::text AS xid');
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    if ((await within.ask(OLDER, [now!.xid])).length === 0) return;
    if (waited >= READERS_LEAVE_WITHIN_MS) throw new EraseUnfinished(inUse);
    await sleep(LOOK_EVERY_MS);
  }
};

const notOurs = (setting: string): EraseUnfinished =>
  new EraseUnfinished(
    `The file of the table of keys holds still what went from it, for the user in ${setting} may not write it anew. Let that user own the tables of the schema keys, then give the command again.`,
  );

const fileOf = async (within: Asking): Promise<string> => {
  const [row] = await within.ask<{ file: string }>(
    "SELECT pg_relation_filenode('keys.data_key')::text AS file",
  );
  return row!.file;
};

const writeAnew = async (within: Asking, inUse: string, setting: string): Promise<void> => {
  const before = await fileOf(within);
  await within.run(`SET lock_timeout = '${READERS_LEAVE_WITHIN_MS}ms'`);
  try {
    await within.run('VACUUM (FULL) keys.data_key');
  } catch (error) {
    if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) throw new EraseUnfinished(inUse);
    throw error;
  } finally {
    await within.run('RESET lock_timeout');
  }
  // A user who does not own the table is told so by a notice, and nothing is done.
  if ((await fileOf(within)) === before) throw notOurs(setting);
};

/**
 * Writes the table of keys anew, so that no row that went lies in its file; readers of it wait for as long as it takes.
 * @param inUse what is said where somebody reads in the database, or holds the table, for longer than two seconds
 * @throws EraseUnfinished then, and where the table is somebody else's
 */
export const purge = (database: Database, inUse = ERASED): Promise<void> =>
  database.alone(async (within) => {
    const { erasures } = await standingOf(within);
    await readersToLeave(within, inUse);
    await writeAnew(within, inUse, database.address.setting);
    const done = 'UPDATE keys.erased_subject SET purged = true WHERE NOT purged AND number <= $1';
    await within.ask(done, [erasures]);
  });

/** Finishes what a crash left of erasures; where a reader is in the way, the next process that writes does it. */
export const purgeLeft = async (database: Database): Promise<void> => {
  const left = await database.ask('SELECT 1 FROM keys.erased_subject WHERE NOT purged LIMIT 1');
  if (left.length === 0) return;
  try {
    await purge(database);
  } catch (error) {
    if (!(error instanceof EraseUnfinished)) throw error;
  }
};
