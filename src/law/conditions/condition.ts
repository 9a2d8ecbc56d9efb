import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Policy, RiskWindow } from '../rule.js';
import type { Term } from './terms.js';

export type Found = 'holds' | 'fails' | 'cannot-be-said';

/** What one condition found in a history. */
export interface Answer {
  readonly finding: Found;
  /** A sentence: the event or the absence that shows it. Dates as 1 April 2026. No names. */
  readonly because: string;
  /** The day on which it came, or will come, true. */
  readonly on?: PlainDate;
  readonly events: readonly string[];
  /** The kind of fact of which no source tells, where that is why it cannot be said. */
  readonly missing?: string;
}

/** One condition of a rule in words, and what a history says of it. */
export interface Condition {
  readonly says: string;
  readonly ask: (history: History, policy: Policy) => Answer;
}

/** A condition with its finding. */
export type Finding = Answer & { readonly condition: string };

/** How the dates of a window came about. A test holds every term to the window's own date. */
export interface Reckoning {
  readonly amber?: Term | undefined;
  readonly red?: Term | undefined;
  readonly due?: Term | undefined;
}

/** What a rule's dates are reckoned from. */
export interface Reckoned {
  readonly history: History;
  readonly policy: Policy;
  readonly window: RiskWindow;
}

/**
 * Why a rule has windows, asked only for an explanation: nothing of it runs when lists are made. The conditions hold, in
 * their order, exactly where the rule finds a window; what is common to all windows follows them (`windowConditions`).
 */
export interface RuleWhy {
  readonly conditions: readonly Condition[];
  readonly reckon: (of: Reckoned) => Reckoning;
  /** What ends a window though nobody met it, beside the general endings: facts of these types, else a day, in words. */
  readonly lapse?: { readonly by?: readonly JourneyFactType[]; readonly at?: string };
}

interface Shown {
  readonly on?: PlainDate | undefined;
  readonly events?: readonly string[] | undefined;
}

const answer = (finding: Found, because: string, { on, events = [] }: Shown = {}): Answer => ({
  ...{ finding, because, events },
  ...(on !== undefined && { on }),
});

export const holds = (because: string, shown?: Shown): Answer => answer('holds', because, shown);
export const fails = (because: string, shown?: Shown): Answer => answer('fails', because, shown);

/** `missing`: the fact or source for want of which it cannot be said. */
export const cannotSay = (because: string, missing: string, shown?: Shown): Answer => ({
  ...answer('cannot-be-said', because, shown),
  missing,
});
