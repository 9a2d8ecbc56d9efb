import { inTransaction } from '../sqlite/in-transaction.js';
import type { DatabaseSync } from 'node:sqlite';
import { createDataKeys } from './data-keys.js';
import type { DataKeys } from './data-keys.js';
import type { DataKey } from './data-key.js';
import { erasureCount, eraseKeys, keysLeft } from './erase.js';
import { inOneCommit } from './in-one-commit.js';
import { openKeyDatabase, rewrapClaimKey } from './key-database.js';
import type { OpenKeysOptions } from './key-database.js';
import type { KeysHeld, KeyStore } from './key-store.js';
import { finishRotation, nextKek } from './rotation.js';
import { KekProblem, kekOf } from './kek.js';
import type { Kek } from './kek.js';
import { createSqliteClaims } from './sqlite-claims.js';
import type { ClaimsAtHand } from './sqlite-claims.js';

/** Keys of a file at hand: every answer at once. */
export interface KeysAtHand extends KeyStore {
  find(subject: string): DataKey | undefined;
  ensureAll(subjects: readonly string[]): readonly DataKey[];
  readonly claims: ClaimsAtHand;
  remains(subjects: readonly string[]): readonly (KeysHeld & { readonly subject: string })[];
  erase(subject: string): KeysHeld;
  rotate(next?: Buffer): number;
  close(): void;
}

const SAME_KEK = 'The new key-encryption key is the one in use: give another one. Nothing was changed.';
const ERASURES_SEEN_WITHIN_MS = 50;

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

/** Opens the keys of a data folder. @throws KeysProblem, KekProblem */
export const openKeys = (dir: string, options: OpenKeysOptions): KeysAtHand => {
  const opened = openKeyDatabase(dir, options);
  const { db, claimKey } = opened;
  let kek: Kek = opened.kek;
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
        inTransaction(db, () => missing.map((subject) => keys.create(subject)));
      } catch (error) {
        keys.forget(); // made, but not durable
        throw error;
      }
    }
    return subjects.map((subject) => find(subject)!);
  };
  const ensureSoon = inOneCommit(ensureAll);

  return {
    find,
    secretOf: (keyId) => {
      look();
      return keys.withId(keyId)?.secret;
    },
    ensure: async (subject) => find(subject) ?? ensureSoon(subject),
    ensureAll,
    claims: createSqliteClaims(db, claimKey, (work) => inTransaction(db, work)),
    remains: (subjects) => keysLeft(db, subjects),
    erase: (subject) => {
      keys.forget();
      return eraseKeys(db, subject, (work) => inTransaction(db, work));
    },
    rotate: (secret) => {
      const next = secret ? kekOf(secret, 'the new key') : nextKek(dir);
      if (next.id === kek.id) throw new KekProblem(SAME_KEK);
      const count = inTransaction(db, () => {
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
    // Every look goes to the file.
    refresh: () => undefined,
    close: () => {
      if (db.isOpen) db.close();
    },
  };
};
