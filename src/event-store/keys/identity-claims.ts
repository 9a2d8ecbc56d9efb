import { createHmac, createSecretKey } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { uuidV8 } from '../uuid-v8.js';
import { prepareArrays } from '../sqlite/arrays.js';

/** Who says that an identifier is whose. `kind` e.g. 'upn', 'nhs-number', 'source', 'command'; `value` normalised. */
export interface Claim {
  readonly kind: string;
  readonly value: string;
  readonly child: string;
}

/** Whose an identifier is: a child's, or that of a person who was erased and must not come back. */
export type Claimed = { readonly child: string } | { readonly erased: true };

/** Keyed HMACs of identifiers; the identifiers themselves are never stored. */
export interface IdentityClaims {
  find(kind: string, value: string): Claimed | undefined;
  /**
   * Claims in one commit, durable on return; the answer of each is whose it is now.
   * One already held stays with its holder, one that was erased stays erased.
   */
  claim(claims: readonly Claim[]): readonly Claimed[];
  /** A UUID that stands for a name in this log for ever; nothing is claimed or stored, and it leads back to no name. */
  pseudonym(kind: string, name: string): string;
}

/** @param inTransaction runs durably, all or nothing @param claimKey the log's own HMAC key */
export const createIdentityClaims = (
  db: DatabaseSync,
  claimKey: Buffer,
  inTransaction: <T>(work: () => T) => T,
): IdentityClaims => {
  const secret = createSecretKey(claimKey);
  const gone = db.prepare('SELECT 1 FROM identity_tombstone WHERE kind = ? AND hmac = ?');
  const held = prepareArrays<[string]>(db, 'SELECT child FROM identity_claim WHERE kind = ? AND hmac = ?');
  const insert = db.prepare('INSERT INTO identity_claim (kind, hmac, child) VALUES (?, ?, ?)');

  // A zero byte parts kind and value: no kind holds one.
  const keyed = (kind: string, value: string): Buffer =>
    createHmac('sha256', secret).update(`${kind}\0${value}`).digest();
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

  return {
    find: (kind, value) => findKeyed(kind, keyed(kind, value)),
    claim: (claims) => (claims.length === 0 ? [] : inTransaction(() => claims.map(claimOne))),
    pseudonym: (kind, name) => uuidV8(keyed(kind, name)),
  };
};
