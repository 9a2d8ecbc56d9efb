import { capitalised } from '../../domain/capitalised.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Holder } from '../rule.js';

/** The moment at which a case changed hands. */
export interface Handover {
  readonly on: PlainDate;
  /** Id of the event that did it, or from which the time limit ran that did; undefined: none did, or none is on record. */
  readonly event: string | undefined;
  /** What happened, in words; no names. */
  readonly says: string;
}

/** What a wait is about: which duties cannot be finished before it ends. */
export type Business = 'assessment' | 'refusal' | 'review' | 'amendment' | 'cease';

/** A time in which the authority waited for somebody's answer: half open, `to` is the day on which the case came back. */
export interface Wait {
  readonly business: Business;
  readonly holder: Holder;
  readonly from: Handover;
  /** Undefined: nothing has taken it back yet. */
  readonly to: Handover | undefined;
  /** The request for an assessment to which it belongs, where the record says. */
  readonly request: string | undefined;
}

const NO_WORDS = /(?<=[a-z])(?=[A-Z])/g;

/** A type of event as words: `Annual review meeting held`. */
export const inPlainWords = (type: JourneyFactType): string => {
  const words = type.replace(NO_WORDS, ' ').toLowerCase();
  return capitalised(words);
};

/** A handover by a fact, on the last day on which it can have happened. */
export const by = (fact: BelievedFact): Handover => ({
  on: fact.latestOn,
  event: fact.events[0],
  says: inPlainWords(fact.type),
});

/** The earliest of the handovers that there are. */
export const earliestOf = (...ends: readonly (Handover | undefined)[]): Handover | undefined =>
  ends.reduce((a, b) => (a === undefined || (b !== undefined && b.on < a.on) ? b : a), undefined);

/** The first of some facts (in order) on or after another that is the one. */
export const firstSince = <F extends BelievedFact>(
  facts: readonly F[],
  from: BelievedFact,
  isOne: (fact: F) => boolean = () => true,
): Handover | undefined => {
  const found = facts.find((fact) => fact.latestOn >= from.latestOn && isOne(fact));
  return found === undefined ? undefined : by(found);
};

/** Whether two facts can be of one request: both name it, or one does not say. */
export const canBeOneRequest = (a: BelievedFact, b: BelievedFact): boolean =>
  a.episodes.request === undefined ||
  b.episodes.request === undefined ||
  a.episodes.request === b.episodes.request;
