import { isWon } from '../../event-store/keys/identity-claims.js';
import type { Claim, Claimed, IdentityClaims } from '../../event-store/keys/identity-claims.js';
import type { RecordIdentity } from './identity.js';
import { isErased, matchRecord } from './match.js';
import type { ErasedMatch, Match } from './match.js';

interface Matched {
  readonly matches: readonly (Match | ErasedMatch)[];
  /** What nobody holds yet. */
  readonly wanted: readonly Claim[];
  /** What was asked and is not known yet: matched again once it is. */
  readonly waiting: readonly Promise<void>[];
}

type Held = Map<string, Claimed | undefined>;
type NewStream = (index: number) => string;

const keyOf = (kind: string, value: string): string => `${kind}\0${value}`;

const matchWith = (
  held: Held,
  identities: readonly RecordIdentity[],
  claims: Pick<IdentityClaims, 'find'>,
  newStream: NewStream,
): Matched => {
  const pending = new Map<string, string>();
  const wanted: Claim[] = [];
  const waiting = new Map<string, Promise<void>>();
  const find = (kind: string, value: string): Claimed | undefined => {
    const key = keyOf(kind, value);
    const child = pending.get(key);
    if (child !== undefined) return { child };
    if (held.has(key) || waiting.has(key)) return held.get(key);
    const found = claims.find(kind, value);
    if (found instanceof Promise)
      waiting.set(
        key,
        found.then((answer) => void held.set(key, answer)),
      );
    else held.set(key, found);
    return held.get(key);
  };
  const matches = identities.map((identity, i) => {
    const match = matchRecord(identity, find, () => newStream(i));
    if (isErased(match)) return match;
    for (const claim of match.claims) {
      if (find(claim.kind, claim.value) !== undefined) continue;
      pending.set(keyOf(claim.kind, claim.value), claim.child);
      wanted.push({ ...claim, needed: true });
    }
    return match;
  });
  return { matches, wanted, waiting: [...waiting.values()] };
};

/**
 * Matches many records at once; what one claims the next already sees. All claims are durable on return, in one commit:
 * where another process was first with one of them, nothing is claimed, and all are matched again.
 */
export const matchBatch = async (
  identities: readonly RecordIdentity[],
  claims: Pick<IdentityClaims, 'find' | 'claim'>,
  newStream: () => string,
): Promise<readonly (Match | ErasedMatch)[]> => {
  const streams: string[] = [];
  // Who is new is named once, however often the batch is matched.
  const streamOf: NewStream = (i) => (streams[i] ??= newStream());
  let held: Held = new Map();
  for (;;) {
    const { matches, wanted, waiting } = matchWith(held, identities, claims, streamOf);
    await Promise.all(waiting);
    if (waiting.length > 0) continue;
    const answers = await claims.claim(wanted);
    if (wanted.every((claim, i) => isWon(claim, answers[i]))) return matches;
    held = new Map();
  }
};
