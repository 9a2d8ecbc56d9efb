import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { createDataKeys } from './data-keys.js';
import type { DataKeys } from './data-keys.js';
import type { DataKey } from './data-key.js';
import { erasureCount, eraseKeys, keysLeft } from './erase.js';
import type { KeysErased } from './erase.js';
import { createIdentityClaims } from './identity-claims.js';
import type { IdentityClaims } from './identity-claims.js';
import { openKeyDatabase, rewrapClaimKey } from './key-database.js';
import type { OpenKeysOptions } from './key-database.js';
import { finishRotation, nextKek } from './rotation.js';
import { kekOf } from './kek.js';
import type { Kek } from './kek.js';

/** Keys and identity claims of one log, in their own file. A subject is named by its stream. */
export interface KeyStore {
  /** The key of a subject; undefined where none was made, or where it was destroyed. */
  find(subject: string): DataKey | undefined;
  /** The secret of a key, for the codec's `secretOf`. */
  secretOf(keyId: string): KeyObject | undefined;
  /** The key of a subject, made where there is none; durable when it resolves. Callers of one turn share a commit. */
  ensure(subject: string): Promise<DataKey>;
  /** The same for many at once, durable on return, in the order asked. */
  ensureAll(subjects: readonly string[]): readonly DataKey[];
  readonly claims: IdentityClaims;
  /** What is left of a subject: nothing after an erasure. */
  remains(subject: string): KeysErased;
  /** Destroys key and claims. @throws EraseUnfinished when a reader held the journal: call again */
  erase(subject: string): KeysErased;
  /**
   * Wraps every key anew and says how many; no event is touched.
   * @param next 32 bytes from a KMS or the environment; left out: a new file takes the place of `kek`
   */
  rotate(next?: Buffer): number;
  close(): void;
}

const ERASURES_SEEN_WITHIN_MS = 50;

const transactionOn =
  (db: DatabaseSync) =>
  <T>(work: () => T): T => {
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

/** Forgets the keys in memory soon after another connection erased one. */
const watchErasures = (db: DatabaseSync, keys: DataKeys): (() => void) => {
  const count = erasureCount(db);
  let seen = count();
  let looked = Date.now();
  return () => {
    const now = Date.now();
    if (now - looked < ERASURES_SEEN_WITHIN_MS) return;
    looked = now;
    const current = count();
    if (current !== seen) keys.forget();
    seen = current;
  };
};

/** Groups the subjects that ask within one turn of the event loop into one commit. */
const grouped = (ensureAll: (subjects: readonly string[]) => readonly DataKey[]) => {
  let asked: { subject: string; resolve: (key: DataKey) => void; reject: (error: unknown) => void }[] = [];
  const drain = (): void => {
    const batch = asked;
    asked = [];
    try {
      const keys = ensureAll(batch.map((one) => one.subject));
      batch.forEach((one, i) => one.resolve(keys[i]!));
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  };
  return (subject: string): Promise<DataKey> =>
    new Promise((resolve, reject) => {
      if (asked.push({ subject, resolve, reject }) === 1) setImmediate(drain);
    });
};

/** Opens the keys of a data folder. @throws KeysProblem, KekProblem */
export const openKeys = (dir: string, options: OpenKeysOptions): KeyStore => {
  const opened = openKeyDatabase(dir, options);
  const { db, claimKey } = opened;
  let kek: Kek = opened.kek;
  const inTransaction = transactionOn(db);
  const keys = createDataKeys(db, () => kek);
  const look = watchErasures(db, keys);

  const find = (subject: string): DataKey | undefined => {
    look();
    return keys.ofSubject(subject);
  };
  const ensureAll = (subjects: readonly string[]): readonly DataKey[] => {
    const missing = [...new Set(subjects)].filter((subject) => !find(subject));
    if (missing.length > 0) {
      try {
        inTransaction(() => missing.map((subject) => keys.create(subject)));
      } catch (error) {
        keys.forget(); // made, but not durable
        throw error;
      }
    }
    return subjects.map((subject) => find(subject)!);
  };
  const ensureSoon = grouped(ensureAll);

  return {
    find,
    secretOf: (keyId) => {
      look();
      return keys.withId(keyId)?.secret;
    },
    ensure: async (subject) => find(subject) ?? ensureSoon(subject),
    ensureAll,
    claims: createIdentityClaims(db, claimKey, inTransaction),
    remains: (subject) => keysLeft(db, subject),
    erase: (subject) => {
      keys.forget();
      return eraseKeys(db, subject, inTransaction);
    },
    rotate: (secret) => {
      const next = secret ? kekOf(secret, 'the new key') : nextKek(dir);
      const count = inTransaction(() => {
        const wrapped = keys.rewrapAll(next);
        db.prepare('UPDATE key_database SET kek_id = ?, claim_key = ?').run(
          next.id,
          rewrapClaimKey(options.logId, claimKey, next),
        );
        return wrapped;
      });
      kek = next;
      if (!secret) finishRotation(dir, next.id);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return count;
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
};
