import type { Claim, Claimed, IdentityClaims } from '../../event-store/keys/identity-claims.js';
import type { RecordIdentity } from './identity.js';
import { isErased, matchRecord } from './match.js';
import type { ErasedMatch, Match } from './match.js';

const keyOf = (kind: string, value: string): string => `${kind}\0${value}`;

/**
 * Matches many records at once; what one claims the next already sees. All claims are durable on return, in one commit.
 */
export const matchBatch = (
  identities: readonly RecordIdentity[],
  claims: IdentityClaims,
  newStream: () => string,
): readonly (Match | ErasedMatch)[] => {
  const pending = new Map<string, string>();
  const wanted: Claim[] = [];
  const find = (kind: string, value: string): Claimed | undefined => {
    const child = pending.get(keyOf(kind, value));
    return child === undefined ? claims.find(kind, value) : { child };
  };
  const matches = identities.map((identity) => {
    const match = matchRecord(identity, find, newStream);
    if (isErased(match)) return match;
    for (const claim of match.claims) {
      if (find(claim.kind, claim.value) !== undefined) continue;
      pending.set(keyOf(claim.kind, claim.value), claim.child);
      wanted.push(claim);
    }
    return match;
  });
  claims.claim(wanted);
  return matches;
};
