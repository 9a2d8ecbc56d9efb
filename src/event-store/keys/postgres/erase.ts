import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import type { KeysHeld } from '../key-store.js';

/** Waits its turn with whoever makes a key or wraps them anew; and with whoever claims, where claims are to go. */
export const LOCK_KEYS = 'LOCK TABLE keys.data_key IN SHARE ROW EXCLUSIVE MODE';
const LOCK_ALL = 'LOCK TABLE keys.data_key, keys.identity_claim IN SHARE ROW EXCLUSIVE MODE';

const ENTOMB = `INSERT INTO keys.identity_tombstone (kind, hmac)
  SELECT kind, hmac FROM keys.identity_claim WHERE child = $1 ON CONFLICT DO NOTHING`;
const TELL = `INSERT INTO keys.erased_subject (subject, number)
  SELECT $1, erasures FROM keys.key_database ON CONFLICT (subject)
  DO UPDATE SET number = excluded.number, purged = false`;

const take = async (within: Asking, subject: string): Promise<KeysHeld> => {
  await within.run(LOCK_ALL);
  await within.ask(ENTOMB, [subject]);
  const claims = await within.ask('DELETE FROM keys.identity_claim WHERE child = $1 RETURNING 1', [subject]);
  const keys = await within.ask('DELETE FROM keys.data_key WHERE subject = $1 RETURNING 1', [subject]);
  await within.run('UPDATE keys.key_database SET erasures = erasures + 1');
  await within.ask(TELL, [subject]);
  return { keys: keys.length, claims: claims.length };
};

/** Destroys a subject's key and turns its claims into tombstones. Said again, it finishes what was left. */
export const eraseFrom = async (database: Database, subject: string): Promise<KeysHeld> =>
  database.transaction((within) => take(within, subject));

const LEFT = `SELECT subject, keys, claims FROM (
    SELECT asked.subject, nth,
      (SELECT count(*)::int FROM keys.data_key k WHERE k.subject = asked.subject) AS keys,
      (SELECT count(*)::int FROM keys.identity_claim c WHERE c.child = asked.subject) AS claims
    FROM unnest($1::text[]) WITH ORDINALITY AS asked (subject, nth)
  ) held WHERE keys + claims > 0 ORDER BY nth`;

/** Those of the subjects of whom the database still holds something; no key-encryption key is needed to ask. */
export const keysLeftIn = (
  within: Asking,
  subjects: readonly string[],
): Promise<readonly (KeysHeld & { readonly subject: string })[]> =>
  within.ask<KeysHeld & { readonly subject: string }>(LEFT, [subjects]);
