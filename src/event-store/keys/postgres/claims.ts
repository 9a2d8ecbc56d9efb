import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import { isLost, keyedBy, pseudonymsBy } from '../identity-claims.js';
import type { Claim, Claimed, IdentityClaims } from '../identity-claims.js';
import { askedTogether } from './asked-together.js';

interface Name {
  readonly kind: string;
  readonly hmac: Buffer;
}

const LOOK_UP = `SELECT c.child, t.kind IS NOT NULL AS erased
  FROM unnest($1::text[], $2::bytea[]) WITH ORDINALITY AS asked (kind, hmac, nth)
  LEFT JOIN keys.identity_tombstone t ON t.kind = asked.kind AND t.hmac = asked.hmac
  LEFT JOIN keys.identity_claim c ON c.kind = asked.kind AND c.hmac = asked.hmac
  ORDER BY asked.nth`;

// In one order for everybody, so that two who want the same things never wait for each other.
const CLAIM = `INSERT INTO keys.identity_claim (kind, hmac, child)
  SELECT DISTINCT ON (kind, hmac) kind, hmac, child
  FROM unnest($1::text[], $2::bytea[], $3::text[]) WITH ORDINALITY AS wanted (kind, hmac, child, nth)
  WHERE NOT EXISTS (SELECT 1 FROM keys.identity_tombstone t WHERE t.kind = wanted.kind AND t.hmac = wanted.hmac)
    AND NOT EXISTS (SELECT 1 FROM keys.erased_subject e WHERE e.subject = wanted.child)
  ORDER BY kind, hmac, nth
  ON CONFLICT DO NOTHING`;

/** Undoes the transaction that it leaves. */
class Lost extends Error {
  constructor(readonly answers: readonly Claimed[]) {
    super('A claim that was needed is somebody else’s.');
  }
}

const lookUp = async (within: Asking, names: readonly Name[]): Promise<readonly (Claimed | undefined)[]> => {
  const rows = await within.ask<{ child: string | null; erased: boolean }>(LOOK_UP, [
    names.map(({ kind }) => kind),
    names.map(({ hmac }) => hmac),
  ]);
  return rows.map(({ child, erased }) => {
    if (erased) return { erased };
    return child === null ? undefined : { child };
  });
};

/** @param claimKey the log's own HMAC key */
export const createPostgresClaims = (database: Database, claimKey: Buffer): IdentityClaims => {
  const keyed = keyedBy(claimKey);
  const find = askedTogether<Name, Claimed | undefined>((names) => lookUp(database, names));

  const claimAll = async (within: Asking, claims: readonly Claim[]): Promise<readonly Claimed[]> => {
    const names = claims.map(({ kind, value }) => ({ kind, hmac: keyed(kind, value) }));
    // No erasure is half done from here on.
    await within.run('LOCK TABLE keys.identity_claim IN ROW EXCLUSIVE MODE');
    await within.ask(CLAIM, [
      names.map(({ kind }) => kind),
      names.map(({ hmac }) => hmac),
      claims.map(({ child }) => child),
    ]);
    // Nobody's after all that: the child was erased meanwhile.
    const answers = (await lookUp(within, names)).map((found) => found ?? { erased: true as const });
    if (claims.some((claim, i) => isLost(claim, answers[i]!))) throw new Lost(answers);
    return answers;
  };
  const claim = async (claims: readonly Claim[]): Promise<readonly Claimed[]> => {
    if (claims.length === 0) return [];
    try {
      return await database.transaction((within) => claimAll(within, claims));
    } catch (error) {
      if (error instanceof Lost) return error.answers;
      throw error;
    }
  };
  return {
    find: (kind, value) => find({ kind, hmac: keyed(kind, value) }),
    claim,
    pseudonym: pseudonymsBy(keyed),
  };
};
