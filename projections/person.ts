import type { JourneyFact } from '../src/journey/catalogue.js';

/** One child's stream, whole and in order. */
export interface ChildStream {
  /** The stream's name, `child-<uuid>`. */
  readonly stream: string;
  readonly events: readonly JourneyFact[];
}

/** A person: one child's stream, or all that were ever linked to it, directly or through another. */
export type Person = readonly ChildStream[];
