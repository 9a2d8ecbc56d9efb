import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { History } from '../src/journey/belief/history.js';
import type { Policy } from '../src/law/rule.js';
import type { Told } from './circumstances.js';
import type { Span } from './timeline.js';

/**
 * A question whose answer depends on the facts of some types, what they say, who says so first and when they occurred
 * (and on the date of birth and the policy); never on who repeats it, or how often.
 */
export interface Question<C, R> {
  readonly reads: readonly JourneyFactType[];
  /** The answer for a history cut at a day; asked again only where a fact of `reads` changed. */
  readonly evaluate: (history: History, policy: Policy) => readonly C[];
  readonly same: (a: C, b: C) => boolean;
  /** The row for an answer over a span of days, or nothing where no query can meet it; left out: the answer itself. */
  readonly dress?: (span: Span<C>, told: Told) => Span<R> | undefined;
  /** Kinds of fact whose coverage the row for an answer depends on; left out: any. */
  readonly relies?: (content: C) => readonly string[];
  readonly sameRow: (a: R, b: R) => boolean;
}

/** A question about the record itself, which every new moment may change: answered for all days at once. */
export interface RecordQuestion<R> {
  /** @param history not cut */
  readonly spans: (history: History) => readonly Span<R>[];
  readonly sameRow: (a: R, b: R) => boolean;
}
