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
  claims: Pick<IdentityClaims, 'find' | 'claim'>,
  newStream: () => string,
): readonly (Match | ErasedMatch)[] => {
  const pending = new Map<string, string>();
  const wanted: Claim[] = [];
  const held = new Map<string, Claimed | undefined>();
  const find = (kind: string, value: string): Claimed | undefined => {
    const key = keyOf(kind, value);
    const child = pending.get(key);
    if (child !== undefined) return { child };
    if (!held.has(key)) held.set(key, claims.find(kind, value));
    return held.get(key);
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
