import { constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../folder.js';
import { hasMirror, mirrorFile } from '../mirror/mirror-file.js';
import { openWriter } from '../sqlite/connection.js';
import { countAll, makeCounted } from '../sqlite/counting.js';
import { holdWriterLock } from '../writer-lock.js';

const remove = (path: string): void => {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
};

const makeMirror = (log: DatabaseSync, path: string, made: string): void => {
  log.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  copyFileSync(path, made, constants.COPYFILE_FICLONE);
  const db = openWriter(made);
  try {
    db.exec('DELETE FROM house');
    makeCounted(db);
    countAll(db);
  } finally {
    db.close();
  }
};

/**
 * Leaves a copy of a closed log as the mirror of the event store that it went to, in the same folder: as positions move with
 * their log, both hold the same. The mirror goes on from there, and is not filled from its beginning.
 * @param path of the log
 */
export const leaveMirror = (log: DatabaseSync, path: string): void => {
  const dir = dirname(path);
  if (hasMirror(dir)) return;
  const mirror = mirrorFile(dir);
  const made = `${mirror}.made`;
  makeFolder(dirname(mirror));
  const lock = holdWriterLock(mirror);
  try {
    remove(made);
    makeMirror(log, path, made);
    renameSync(made, mirror);
  } catch (error) {
    remove(made);
    // Without room for it the log moves all the same: the mirror fills from the event store when somebody starts.
    const { code, errcode } = error as { code?: unknown; errcode?: unknown };
    if (code !== 'ENOSPC' && errcode !== 13) throw error;
  } finally {
    lock.release();
  }
};
