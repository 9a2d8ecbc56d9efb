import { createHmac } from 'node:crypto';
import { openDatabase } from '../../../postgres/database.js';
import type { Database } from '../../../postgres/database.js';
import type { DataKey } from '../data-key.js';
import { inOneCommit } from '../in-one-commit.js';
import { KekProblem, kekOf } from '../kek.js';
import type { KeyStore } from '../key-store.js';
import { createPostgresClaims } from './claims.js';
import { eraseFrom, keysLeftIn } from './erase.js';
import { createHeldKeys } from './held-keys.js';
import { identified } from './identity.js';
import type { IdentityOptions } from './identity.js';
import { keepUp } from './keep-up.js';
import { keksOf } from './keks.js';
import type { Keks } from './keks.js';
import { makeKeys } from './make-keys.js';
import { purge, purgeLeft } from './purge.js';
import { rotateKeys } from './rotate.js';
import { keysOf } from './rows.js';
import { watchErasures } from './watch.js';

export interface PostgresKeysOptions extends IdentityOptions {
  /** Address of the database, and the setting that gave it. */
  readonly url: string;
  readonly setting: string;
  /** Value of THROUGHLINE_KEK_NEXT: where a rotation is about to go, so that this process lives through it. */
  readonly nextKek?: string | undefined;
  /** Told of each subject that another process erased: nothing of it may stay in memory. */
  readonly onErased?: (subject: string) => void;
  /** Told why erasures cannot be seen, and undefined once they can be again. */
  readonly onTrouble?: (why: unknown) => void;
}

const NEXT_NEEDED =
  'Say which key-encryption key to go to: 32 bytes, which every process is given as THROUGHLINE_KEK_NEXT first.';

const IN_USE =
  'Every key is wrapped anew, but a reader is in the way of writing over what was before. Give the command again.';

const nothing = (): void => undefined;

/**
 * Opens the keys that the processes of one log share.
 * @throws DatabaseProblem, KeysProblem, KekProblem
 */
export const openPostgresKeys = async (options: PostgresKeysOptions): Promise<KeyStore> => {
  const keks = keksOf(options.kek, options.nextKek);
  const database = await openDatabase(options.url, options.setting);
  try {
    return await openIn(database, keks, options);
  } catch (error) {
    await database.close();
    throw error;
  }
};

const openIn = async (database: Database, keks: Keks, options: PostgresKeysOptions): Promise<KeyStore> => {
  const { logId, onErased = nothing, onTrouble = nothing } = options;
  const claimKey = await identified(database, keks, options);
  if (options.mode === 'write') await purgeLeft(database);
  const held = createHeldKeys();
  const upToDate = keepUp(database, held, keks, onErased);
  await upToDate.refresh();
  const watch = watchErasures({
    ...{ look: upToDate.refresh, onTrouble, onLapsed: upToDate.forgetAll },
    // Erasures are looked for before new keys: those of another KEK do not hide them.
    hidesErasures: (why) => !(why instanceof KekProblem),
  });

  const lookUp = async (subject: string): Promise<DataKey | undefined> => {
    while (!upToDate.take(await keysOf(database, [subject])));
    return held.ofSubject(subject);
  };
  const ensureAll = async (subjects: readonly string[]): Promise<readonly DataKey[]> => {
    const missing = [...new Set(subjects)].filter((subject) => !held.ofSubject(subject));
    if (missing.length > 0) {
      const rows = await makeKeys(database, missing, keks);
      if (!upToDate.take(rows)) return ensureAll(subjects);
    }
    return subjects.map((subject) => held.ofSubject(subject)!);
  };
  const ensureSoon = inOneCommit(ensureAll);

  return {
    mark: createHmac('sha256', claimKey).update('throughline mark of keys').digest('hex').slice(0, 32),
    find: (subject) => held.ofSubject(subject) ?? lookUp(subject),
    secretOf: (keyId) => held.withId(keyId)?.secret,
    ensure: async (subject) => held.ofSubject(subject) ?? ensureSoon(subject),
    ensureAll,
    claims: createPostgresClaims(database, claimKey),
    remains: async (subjects) => (subjects.length === 0 ? [] : keysLeftIn(database, subjects)),
    erase: async (subject) => {
      held.forget(subject);
      const erased = await eraseFrom(database, subject);
      held.forget(subject); // asked for by somebody meanwhile
      await purge(database);
      return erased;
    },
    rotate: async (secret, onProgress) => {
      if (!secret) throw new KekProblem(NEXT_NEEDED);
      const next = kekOf(secret, 'the new key');
      const count = await rotateKeys(database, { logId, claimKey, keks, next, onProgress });
      keks.add(next);
      await purge(database, IN_USE);
      return count;
    },
    refresh: upToDate.refresh,
    close: async () => {
      await watch.stop();
      await database.close();
    },
  };
};
