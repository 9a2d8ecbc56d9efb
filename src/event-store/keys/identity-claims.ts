import { createHmac, createSecretKey } from 'node:crypto';
import type { Soon } from '../soon.js';
import { uuidV8 } from '../uuid-v8.js';

/** Who says that an identifier is whose. `kind` e.g. 'upn', 'nhs-number', 'source', 'command'; `value` normalised. */
export interface Claim {
  readonly kind: string;
  readonly value: string;
  readonly child: string;
  /** Where it is another child's, or that of a person who was erased, nothing of the whole call is claimed. */
  readonly needed?: boolean;
}

/** Whose an identifier is: a child's, or that of a person who was erased and must not come back. */
export type Claimed = { readonly child: string } | { readonly erased: true };

/** Keyed HMACs of identifiers; the identifiers themselves are never stored. */
export interface IdentityClaims {
  find(kind: string, value: string): Soon<Claimed | undefined>;
  /**
   * Claims in one commit, durable on return; the answer of each is whose it is now.
   * One already held stays with its holder, one that was erased stays erased.
   */
  claim(claims: readonly Claim[]): Soon<readonly Claimed[]>;
  /** A UUID that stands for a name in this log for ever; nothing is claimed or stored, and it leads back to no name. */
  pseudonym(kind: string, name: string): string;
}

/** Whether the claim went to its own child. */
export const isWon = (claim: Claim, answer: Claimed | undefined): boolean =>
  answer !== undefined && 'child' in answer && answer.child === claim.child;

/** Whether a claim without which nothing of its call may stand went to somebody else. */
export const isLost = (claim: Claim, answer: Claimed): boolean =>
  claim.needed === true && !isWon(claim, answer);

/** The HMAC of a value of a kind. */
export type Keyed = (kind: string, value: string) => Buffer;

/** @param claimKey the log's own HMAC key */
export const keyedBy = (claimKey: Buffer): Keyed => {
  const secret = createSecretKey(claimKey);
  // A zero byte parts kind and value: no kind holds one.
  return (kind, value) => createHmac('sha256', secret).update(`${kind}\0${value}`).digest();
};

/** How a log's claims name people who are no subjects. */
export const pseudonymsBy =
  (keyed: Keyed): IdentityClaims['pseudonym'] =>
  (kind, name) =>
    uuidV8(keyed(kind, name));
