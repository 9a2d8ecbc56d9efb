import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../sqlite/arrays.js';
import { isLost, keyedBy, pseudonymsBy } from './identity-claims.js';
import type { Claim, Claimed, IdentityClaims } from './identity-claims.js';

/** Claims of a file at hand: every answer at once. */
export interface ClaimsAtHand extends IdentityClaims {
  find(kind: string, value: string): Claimed | undefined;
  claim(claims: readonly Claim[]): readonly Claimed[];
}

/** Undoes the transaction that it leaves. */
class Lost extends Error {
  constructor(readonly answers: readonly Claimed[]) {
    super('A claim that was needed is somebody else’s.');
  }
}

/** @param inTransaction runs durably, all or nothing @param claimKey the log's own HMAC key */
export const createSqliteClaims = (
  db: DatabaseSync,
  claimKey: Buffer,
  inTransaction: <T>(work: () => T) => T,
): ClaimsAtHand => {
  const keyed = keyedBy(claimKey);
  const gone = db.prepare('SELECT 1 FROM identity_tombstone WHERE kind = ? AND hmac = ?');
  const held = prepareArrays<[string]>(db, 'SELECT child FROM identity_claim WHERE kind = ? AND hmac = ?');
  const insert = db.prepare('INSERT INTO identity_claim (kind, hmac, child) VALUES (?, ?, ?)');

  const findKeyed = (kind: string, hmac: Buffer): Claimed | undefined => {
    if (gone.get(kind, hmac)) return { erased: true };
    const row = held.get(kind, hmac);
    return row && { child: row[0] };
  };
  const claimOne = ({ kind, value, child }: Claim): Claimed => {
    const hmac = keyed(kind, value);
    const found = findKeyed(kind, hmac);
    if (found) return found;
    insert.run(kind, hmac, child);
    return { child };
  };
  const claimAll = (claims: readonly Claim[]): readonly Claimed[] => {
    const answers = claims.map(claimOne);
    if (claims.some((claim, i) => isLost(claim, answers[i]!))) throw new Lost(answers);
    return answers;
  };
  const claim = (claims: readonly Claim[]): readonly Claimed[] => {
    if (claims.length === 0) return [];
    try {
      return inTransaction(() => claimAll(claims));
    } catch (error) {
      if (error instanceof Lost) return error.answers;
      throw error;
    }
  };

  return {
    find: (kind, value) => findKeyed(kind, keyed(kind, value)),
    claim,
    pseudonym: pseudonymsBy(keyed),
  };
};
