import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import type { Kek } from '../kek.js';
import { rewrapClaimKey } from '../key-database.js';
import type { Rotating } from '../key-store.js';
import { unwrap, wrap } from '../wrap.js';
import { LOCK_KEYS } from './erase.js';
import { labelOf } from './held-keys.js';
import type { Keks } from './keks.js';
import { keysToWrap, standingOf } from './rows.js';

interface Rotation {
  readonly logId: string;
  readonly claimKey: Buffer;
  readonly keks: Keks;
  readonly next: Kek;
  readonly onProgress?: Rotating | undefined;
}

/** Wrapped under one lock: whoever makes a key meanwhile waits for no more than these. */
const PAGE = 1_000;
const REWRAP = `UPDATE keys.data_key k SET wrapped = anew.wrapped, kek_id = $3
  FROM unnest($1::text[], $2::bytea[]) AS anew (key_id, wrapped) WHERE k.key_id = anew.key_id`;

const leftOf = async (within: Asking, { keks, next }: Rotation): Promise<number> => {
  const left = await within.ask<{ kek_id: string; count: number }>(
    'SELECT kek_id, count(*)::int AS count FROM keys.data_key WHERE kek_id <> $1 GROUP BY kek_id',
    [next.id],
  );
  for (const { kek_id: kekId } of left) keks.withId(kekId);
  return left.reduce((sum, { count }) => sum + count, 0);
};

/**
 * From here on keys are made under the next one. Nothing is begun that could not be ended: whoever goes to another key, or did
 * and was cut short, is seen under the lock.
 * @returns how many keys are to be wrapped @throws KekProblem
 */
const begin = (database: Database, rotation: Rotation): Promise<number> =>
  database.transaction(async (within) => {
    const { logId, claimKey, keks, next } = rotation;
    await within.run(LOCK_KEYS);
    const left = await leftOf(within, rotation);
    const { kekId } = await standingOf(within);
    if (kekId === next.id) return left;
    keks.withId(kekId);
    await within.ask('UPDATE keys.key_database SET kek_id = $1, claim_key = $2', [
      next.id,
      rewrapClaimKey(logId, claimKey, next),
    ]);
    return left;
  });

const rewrapSome = async (within: Asking, { keks, next }: Rotation): Promise<number> => {
  await within.run(LOCK_KEYS);
  const page = await keysToWrap(within, next.id, PAGE);
  const anew = page.map(({ key_id: keyId, subject, wrapped, kek_id: kekId }) => {
    const label = labelOf(keyId, subject);
    return wrap(next, unwrap(keks.withId(kekId), wrapped, label), label);
  });
  await within.ask(REWRAP, [page.map(({ key_id: keyId }) => keyId), anew, next.id]);
  return page.length;
};

/**
 * Wraps every key anew, some at a time; cut short, it goes on when it is said again. Others make and erase keys meanwhile.
 * @returns how many were wrapped; 0 if it was done before @throws KekProblem for keys that are wrapped by an unknown one
 */
export const rotateKeys = async (database: Database, rotation: Rotation): Promise<number> => {
  let total = await begin(database, rotation);
  let done = 0;
  rotation.onProgress?.({ done, total });
  for (;;) {
    const some = await database.transaction((within) => rewrapSome(within, rotation));
    if (some === 0) return done;
    done += some;
    total = Math.max(total, done); // one was made just before it began
    rotation.onProgress?.({ done, total });
  }
};
