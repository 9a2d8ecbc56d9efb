import { renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isThere } from '../folder.js';
import { readerOf } from '../log-reader.js';
import { hasMirror, mirrorFile } from '../mirror/mirror-file.js';
import { createMirrorWriter } from '../mirror/mirror-writer.js';
import type { MirrorWriter } from '../mirror/mirror-writer.js';
import { openReader, openWriter } from '../sqlite/connection.js';
import { countAll, makeCounted } from '../sqlite/counting.js';
import { migrate } from '../sqlite/migrate.js';
import { holdWriterLock } from '../writer-lock.js';
import type { WriterLock } from '../writer-lock.js';
import { CopyRefused, nothingIn } from './house.js';
import type { Copy, House } from './house.js';
import { readHouse, writeHouse } from './house-row.js';
import { leaveMirror } from './leave-mirror.js';
import { refuseOlderKeys, refuseOtherKeys, refuseWithoutKeys } from './keys-there.js';

const parted = (path: string, position: string): CopyRefused =>
  new CopyRefused(
    `What lies in ${dirname(path)} is not the beginning of the log that is copied there: it differs at position ${position}. ` +
      'Name another data folder. Nothing was changed there.',
  );

const locksOf = (dir: string, path: string): (() => void) => {
  const held: WriterLock[] = [];
  const release = (): void => {
    for (const lock of held.splice(0)) lock.release();
  };
  try {
    held.push(holdWriterLock(path));
    // A server over an event store works with the mirror of this folder, which goes once the log has come.
    if (hasMirror(dir)) held.push(holdWriterLock(mirrorFile(dir)));
    return release;
  } catch (error) {
    release();
    throw error;
  }
};

/** A log file that was never open: whole on return, or not there at all. */
const begin = (path: string, copy: Copy): DatabaseSync => {
  const made = `${path}.arriving`;
  for (const ending of ['', '-wal', '-shm']) rmSync(`${made}${ending}`, { force: true });
  const db = openWriter(made);
  migrate(db, 'log');
  db.prepare('INSERT INTO log (one, log_id, position) VALUES (1, ?, 0)').run(copy.logId);
  writeHouse(db, 'arriving', copy);
  db.close();
  renameSync(made, path);
  return openWriter(path);
};

/** Counts what is there first, also where a process was killed before it could. */
const writerAfter = (db: DatabaseSync, path: string): MirrorWriter => {
  makeCounted(db);
  countAll(db);
  return createMirrorWriter(db, path, parted);
};

const openThere = (path: string): DatabaseSync | undefined => {
  if (!isThere(path)) return undefined;
  const db = openWriter(path);
  migrate(db, 'log');
  return db;
};

/**
 * The log of a data folder as the source or the target of a copy; its writer lock is held until the end.
 * @param data the data folder
 * @throws LogInUse, FolderRefused; CopyRefused where there is no such log, or no keys for one that comes
 */
export const openFolderHouse = (data: string, role: 'from' | 'to'): House => {
  const dir = join(resolve(data), 'log');
  const path = join(dir, 'log.db');
  if (role === 'to') refuseWithoutKeys(dir);
  else if (!isThere(path)) throw nothingIn(`the data folder ${resolve(data)}`);
  const release = locksOf(dir, path);
  let db = openThere(path);
  const reader = () => readerOf(openReader(path));
  const withReader = <T>(ask: (its: ReturnType<typeof reader>) => T): T => {
    const its = reader();
    try {
      return ask(its);
    } finally {
      its.close();
    }
  };
  const logId = (): string | undefined =>
    db?.prepare('SELECT log_id FROM log').get()?.['log_id'] as string | undefined;
  let writer: MirrorWriter | undefined;

  return {
    name: `the data folder ${resolve(data)}`,
    // Its path may name a person.
    calledThere: 'a data folder',
    unit: 'events',
    isMirrored: false,
    measure: (position) => (db ? withReader((its) => its.count({ upTo: position })) : 0),
    standing: async () => {
      const id = logId();
      return db && id !== undefined ? { ...readHouse(db), logId: id } : undefined;
    },
    head: async () => withReader((its) => its.head()),
    events: function* (after) {
      const its = reader();
      try {
        yield* its.all({ after });
      } finally {
        its.close();
      }
    },
    arrive: async (copy) => {
      refuseOtherKeys(dir, copy.logId);
      if (db) writeHouse(db, 'arriving', copy);
      else db = begin(path, copy);
    },
    write: async (events) => {
      writer ??= writerAfter(db!, path);
      writer.write(events);
    },
    refuseUnreadable: () => refuseOlderKeys(dir, db!),
    shut: async (copy) => writeHouse(db!, 'closed', copy),
    leave: async () => leaveMirror(db!, path),
    open: async (copy) => {
      db!.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      // The mirror of an event store that is left: with it the folder would be taken for one that works there.
      if (hasMirror(dir)) rmSync(join(dir, 'mirror'), { recursive: true, force: true });
      writeHouse(db!, 'open', copy);
    },
    end: async () => {
      db?.close();
      release();
    },
  };
};
