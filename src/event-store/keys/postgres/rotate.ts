import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import type { Kek } from '../kek.js';
import { rewrapClaimKey } from '../key-database.js';
import { unwrap, wrap } from '../wrap.js';
import { LOCK_KEYS } from './erase.js';
import { labelOf } from './held-keys.js';
import type { Keks } from './keks.js';
import { keysAfter, standingOf } from './rows.js';

interface Rotation {
  readonly logId: string;
  readonly claimKey: Buffer;
  readonly keks: Keks;
  readonly next: Kek;
}

const PAGE = 5_000;
const REWRAP = `UPDATE keys.data_key k SET wrapped = anew.wrapped
  FROM unnest($1::text[], $2::bytea[]) AS anew (key_id, wrapped) WHERE k.key_id = anew.key_id`;

const rewrapAll = async (within: Asking, now: Kek, next: Kek): Promise<number> => {
  let count = 0;
  for (let after = 0; ;) {
    const page = await keysAfter(within, after, PAGE);
    const anew = page.map(({ key_id: keyId, subject, wrapped }) => {
      const label = labelOf(keyId, subject);
      return wrap(next, unwrap(now, wrapped, label), label);
    });
    await within.ask(REWRAP, [page.map(({ key_id: keyId }) => keyId), anew]);
    count += page.length;
    if (page.length < PAGE) return count;
    after = Number(page.at(-1)!.sequence);
  }
};

/** Wraps every key anew in one transaction, while nobody makes or erases one. @returns how many; 0 if it was done before */
export const rotateKeys = (database: Database, { logId, claimKey, keks, next }: Rotation): Promise<number> =>
  database.transaction(async (within) => {
    await within.run(LOCK_KEYS);
    const { kekId } = await standingOf(within);
    if (kekId === next.id) return 0;
    const count = await rewrapAll(within, keks.withId(kekId), next);
    await within.ask('UPDATE keys.key_database SET kek_id = $1, claim_key = $2', [
      next.id,
      rewrapClaimKey(logId, claimKey, next),
    ]);
    return count;
  });
