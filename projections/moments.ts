import type { Instant } from '../src/domain/plain-date.js';
import { KNOWN_FOR_EVER } from '../src/read-model/rows.js';
import { FOR_EVER } from './believed-rows.js';

const KEPT = 4_096;
let kept = new Map<Instant, number>();

/** Milliseconds since 1970 of an instant, as rows hold it. The few instants of a load are asked for over and over. */
export const millisecondsOf = (instant: Instant): number => {
  if (instant >= FOR_EVER) return KNOWN_FOR_EVER;
  const known = kept.get(instant);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept = new Map();
  const made = Date.parse(instant);
  kept.set(instant, made);
  return made;
};

/** Two ascending lists as one, without repeats. */
export const mergedMoments = (a: readonly Instant[], b: readonly Instant[]): readonly Instant[] => {
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort();
};
