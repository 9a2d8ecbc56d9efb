import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openReader, openWriter } from '../sqlite/connection.js';
import { migrate } from '../sqlite/migrate.js';
import { KekProblem, loadKek } from './kek.js';
import type { Kek } from './kek.js';
import { finishRotation, nextInUse } from './rotation.js';
import { unwrap, wrap } from './wrap.js';

/** The database of keys is missing, or belongs to another log. */
export class KeysProblem extends Error {}

export interface OpenKeysOptions {
  readonly mode: 'write' | 'read';
  readonly logId: string;
  /** Value of THROUGHLINE_KEK; left out or empty: the file `kek` in the folder. */
  readonly kek?: string | undefined;
  /** False once events exist: then a missing key database is an error and never made anew. */
  readonly mayCreate: boolean;
}

/** An open key database, checked against its log and its KEK. */
export interface KeyDatabase {
  readonly db: DatabaseSync;
  readonly kek: Kek;
  readonly claimKey: Buffer;
}

/** File of a data folder that holds the keys. */
export const keysFile = (dir: string): string => join(dir, 'keys.db');

/** What the wrapped claim key is. */
export const claimLabel = (logId: string): string[] => ['claim-key', logId];

interface Identity {
  readonly log_id: string;
  readonly kek_id: string;
  readonly claim_key: Uint8Array;
}

const IS_MADE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'key_database'";

/** Undefined where the file holds no keys, as a copy of it without its journal may. */
export const identityOf = (db: DatabaseSync): Identity | undefined => {
  if (!db.prepare(IS_MADE).get()) return undefined;
  return db.prepare('SELECT log_id, kek_id, claim_key FROM key_database').get() as Identity | undefined;
};

const identify = (db: DatabaseSync, logId: string, kek: Kek): void => {
  const claimKey = wrap(kek, randomBytes(32), claimLabel(logId));
  const insert = 'INSERT INTO key_database (one, log_id, kek_id, claim_key, erasures) VALUES (1, ?, ?, ?, 0)';
  db.prepare(insert).run(logId, kek.id, claimKey);
};

const check = (identity: Identity | undefined, logId: string, kek: Kek): Identity => {
  if (!identity || identity.log_id !== logId)
    throw new KeysProblem(
      'The key database keys.db holds no keys, or those of another log. Put the right one back from its backup.',
    );
  if (identity.kek_id !== kek.id)
    throw new KekProblem(
      `The key-encryption key in ${kek.from} is not the one that protects these keys. Put the right one there.`,
    );
  return identity;
};

/**
 * An erasure that a crash cut short while a reader held the journal left the erased key in it: a new writer empties it.
 * Where a reader holds it still, the next one does; nobody waits.
 */
const emptyJournal = (db: DatabaseSync): void => {
  const { timeout } = db.prepare('PRAGMA busy_timeout').get() as { timeout: number };
  db.exec('PRAGMA busy_timeout = 0');
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  db.exec(`PRAGMA busy_timeout = ${timeout}`);
};

const openFile = (path: string, mode: OpenKeysOptions['mode']): DatabaseSync => {
  if (mode === 'read') return openReader(path);
  const db = openWriter(path);
  db.exec('PRAGMA secure_delete = ON');
  emptyJournal(db);
  return db;
};

/** Opens `keys.db` of a data folder. @throws KeysProblem, KekProblem with a sentence that says what to put back */
export const openKeyDatabase = (dir: string, options: OpenKeysOptions): KeyDatabase => {
  const { mode, logId, mayCreate } = options;
  const path = keysFile(dir);
  const isNew = !existsSync(path);
  if (isNew && (!mayCreate || mode === 'read'))
    throw new KeysProblem(
      `The key database is missing: put ${path} back from its backup. Nothing was changed.`,
    );
  const db = openFile(path, mode);
  try {
    if (mode === 'write') migrate(db, 'keys');
    const before = identityOf(db);
    if (mode === 'write' && before && !options.kek) finishRotation(dir, before.kek_id);
    const kek =
      (before && !options.kek && nextInUse(dir, before.kek_id)) ||
      loadKek(dir, options.kek, !before && mayCreate && mode === 'write');
    if (!before && mayCreate && mode === 'write') identify(db, logId, kek);
    const identity = check(identityOf(db), logId, kek);
    return { db, kek, claimKey: unwrap(kek, identity.claim_key, claimLabel(logId)) };
  } catch (error) {
    db.close();
    throw error;
  }
};

/** The claim key under another KEK, for a rotation. */
export const rewrapClaimKey = (logId: string, claimKey: Buffer, kek: Kek): Buffer =>
  wrap(kek, claimKey, claimLabel(logId));
