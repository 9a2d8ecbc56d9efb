import { envelopeText, hashedText, hashWithin } from './codec/event-text.js';
import type { StoredEnvelope } from './codec/event-text.js';
import { canonicalJson } from './codec/canonical-json.js';
import { chainedHash, firstPrevHash } from './codec/hash-chain.js';
import type { StoredEvent } from './port.js';

/** The first event that is not as it was written. */
export interface BadEvent {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** One sentence: what is wrong. */
  readonly what: string;
}

/** Checks the events of a log, given in log order, one after another. */
export interface Verifier {
  /** Undefined while all is well; the first bad event otherwise, and from then on. */
  check(event: StoredEvent): BadEvent | undefined;
  /** What was seen so far. */
  seen(): { readonly events: number; readonly streams: number };
}

/** What no check of the log alone can show, in plain words; `verify` prints it whatever it found. */
export const CANNOT_SHOW =
  'This check cannot notice that the newest events were cut off whole: what is left then still agrees with itself. ' +
  'Compare the position and the number of events with a figure that you noted earlier, or with a backup. ' +
  'Signed heads, which would show it, are not made yet.';

interface End {
  readonly revision: number;
  readonly hash: string;
}

const parsed = (event: StoredEvent): StoredEnvelope | undefined => {
  try {
    JSON.parse(event.data);
    return JSON.parse(event.metadata) as StoredEnvelope;
  } catch {
    return undefined; // not JSON any more: the caller names the event
  }
};

const rewritten = (event: StoredEvent, said: StoredEnvelope, logId: string, prevHash: string) => {
  try {
    const metadata = canonicalJson(said.metadata);
    const hash = chainedHash(prevHash, hashedText({ ...event, logId }, said, metadata));
    return { hash, text: envelopeText(said, metadata, hash, prevHash) };
  } catch {
    return undefined; // a part is missing or has no canonical form: the caller names the event
  }
};

const problemOf = (event: StoredEvent, logId: string, end: End | undefined): string | undefined => {
  const expected = (end?.revision ?? -1) + 1;
  if (event.revision > expected) return `Revision ${expected} of this stream is missing.`;
  if (event.revision < expected) return `Revision ${event.revision} of this stream stands twice.`;
  const said = parsed(event);
  if (!said) return 'Its text is no longer JSON.';
  const prevHash = end?.hash ?? firstPrevHash(logId, event.stream);
  if (said.prevHash !== prevHash) return 'It does not follow from the event before it in its stream.';
  const again = rewritten(event, said, logId, prevHash);
  if (again?.hash !== said.hash) return 'Its content does not agree with its hash.';
  return again.text === event.metadata
    ? undefined
    : 'Something stands beside its content that was not written with it.';
};

/**
 * @param gapFreeAfter position after which the store numbers without gaps (the embedded ones do), so that a gap shows a
 * loss; undefined for a store that does not
 */
export const createVerifier = (logId: string, gapFreeAfter: string | undefined): Verifier => {
  const ends = new Map<string, End>();
  let bad: BadEvent | undefined;
  let events = 0;
  let last = 0n;
  const gapFreeFrom = gapFreeAfter === undefined ? undefined : BigInt(gapFreeAfter);

  const positionProblem = (position: bigint): string | undefined => {
    if (position <= last) return 'Its position does not come after that of the event before it.';
    const mayLeaveGap = gapFreeFrom === undefined || position <= gapFreeFrom;
    return !mayLeaveGap && position !== last + 1n
      ? `Position ${last + 1n} of the log is missing.`
      : undefined;
  };
  return {
    check: (event) => {
      if (bad) return bad;
      const { stream, revision, position } = event;
      const what = positionProblem(BigInt(position)) ?? problemOf(event, logId, ends.get(stream));
      if (what) return (bad = { stream, revision, position, what });
      events += 1;
      last = BigInt(position);
      ends.set(stream, { revision, hash: hashWithin(event.metadata) });
      return undefined;
    },
    seen: () => ({ events, streams: ends.size }),
  };
};
