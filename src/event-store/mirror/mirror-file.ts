import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { positionText } from '../positions.js';
import { openWriter } from '../sqlite/connection.js';
import { makeCounted } from '../sqlite/counting.js';
import { migrate } from '../sqlite/migrate.js';
import { damaged, MirrorRefused, ofAnotherLog, ofAnotherRelease } from './mirror-refused.js';

/** File of a data folder that mirrors a log which lies in an event store. */
export const mirrorFile = (dir: string): string => join(dir, 'mirror', 'log.db');

/** Whether a data folder holds such a mirror. */
export const hasMirror = (dir: string): boolean => existsSync(mirrorFile(dir));

const NOT_A_DATABASE = 26;
const CORRUPT = 11;

const isDamage = (error: unknown): boolean => {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === 'number' && [NOT_A_DATABASE, CORRUPT].includes(errcode & 0xff);
};

const open = (path: string): DatabaseSync => {
  const db = openWriter(path);
  // What a power cut takes from a mirror comes again from the event store; the file itself stays whole.
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
};

const prepare = (db: DatabaseSync, path: string, logId: string): void => {
  try {
    migrate(db, 'log');
  } catch (error) {
    throw isDamage(error) ? error : ofAnotherRelease(path, error);
  }
  makeCounted(db);
  db.prepare('INSERT OR IGNORE INTO log (one, log_id, position) VALUES (1, ?, 0)').run(logId);
};

interface Standing {
  readonly log_id: string;
  readonly position: number;
  readonly last: number;
  readonly counted: number;
}

const STANDING = `SELECT log_id, position, (SELECT coalesce(max(position), 0) FROM event) AS last,
  (SELECT coalesce(max(position), 0) FROM counted) AS counted FROM log`;

const check = (db: DatabaseSync, path: string, logId: string): void => {
  const standing = db.prepare(STANDING).get() as unknown as Standing | undefined;
  if (!standing) throw damaged(path);
  if (standing.log_id !== logId) throw ofAnotherLog(path, standing.log_id, logId);
  if (standing.last !== standing.position || standing.counted !== standing.position) throw damaged(path);
};

/**
 * Opens a mirror to write to it, making it where it is missing. The caller holds its writer lock.
 * @throws MirrorRefused for one that is damaged, of another log or of a newer release
 */
export const openMirrorFile = (path: string, logId: string): DatabaseSync => {
  let db: DatabaseSync | undefined;
  try {
    db = open(path);
    prepare(db, path, logId);
    check(db, path, logId);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof MirrorRefused || !isDamage(error)) throw error;
    throw damaged(path, error);
  }
};

/** The last event that a mirror holds. */
export interface LastMirrored {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly position: string;
}

const LAST = `SELECT s.name, e.revision, e.id, e.position FROM event e JOIN stream s ON s.id = e.stream
  ORDER BY e.position DESC LIMIT 1`;

/** Undefined for an empty mirror. */
export const lastMirrored = (db: DatabaseSync): LastMirrored | undefined => {
  const row = db.prepare(LAST).get();
  if (!row) return undefined;
  return {
    stream: String(row['name']),
    revision: Number(row['revision']),
    id: String(row['id']),
    position: positionText(Number(row['position'])),
  };
};
