import { randomBytes } from 'node:crypto';
import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import { wrap } from '../wrap.js';
import { LOCK_KEYS } from './erase.js';
import { labelOf } from './held-keys.js';
import type { Keks } from './keks.js';
import { keysOf, standingOf } from './rows.js';
import type { KeyRow } from './rows.js';

const INSERT = `INSERT INTO keys.data_key (key_id, subject, wrapped, kek_id)
  SELECT *, $4 FROM unnest($1::text[], $2::text[], $3::bytea[]) ON CONFLICT (subject) DO NOTHING`;

const make = async (within: Asking, subjects: readonly string[], keks: Keks): Promise<KeyRow[]> => {
  await within.run(LOCK_KEYS);
  // Asked under the lock: a rotation has begun, or has not.
  const kek = keks.withId((await standingOf(within)).kekId);
  const made = subjects.map((subject) => {
    const keyId = randomBytes(9).toString('base64url');
    return { keyId, subject, wrapped: wrap(kek, randomBytes(32), labelOf(keyId, subject)) };
  });
  await within.ask(INSERT, [
    made.map(({ keyId }) => keyId),
    made.map(({ subject }) => subject),
    made.map(({ wrapped }) => wrapped),
    kek.id,
  ]);
  return keysOf(within, subjects);
};

/** Makes keys where there are none; those that another process made first stand. Durable when it resolves. */
export const makeKeys = (database: Database, subjects: readonly string[], keks: Keks): Promise<KeyRow[]> =>
  database.transaction((within) => make(within, subjects, keks));
