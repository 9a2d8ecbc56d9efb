import type { JourneyFact } from '../catalogue.js';

/** Whose rows an event about two records changes, and which facts are believed of another child from its `knownAt` on. */
export interface Touched {
  /** Ids of the children, without `child-`; both sides, the one that speaks first. */
  readonly children: readonly string[];
  /** Ids of the events whose facts changed their child; `all`: every fact of these children (a link made or undone). */
  readonly facts: readonly string[] | 'all';
}

const childOf = (stream: string): string => stream.slice('child-'.length);

/**
 * What a link, an unlink or a moved fact touches; undefined for every other event. Either half of the two appends gives
 * the same children and facts: an answer that relied on one of them, at a moment from before, relied on what is no
 * longer believed. A moved fact is named by its event in the giver's stream.
 */
export const childrenAndFactsTouched = (event: JourneyFact): Touched | undefined => {
  const both = (other: string): string[] => [childOf(event.stream), childOf(other)];
  switch (event.type) {
    case 'RecordsLinked':
      return { children: both(event.data.withStream), facts: 'all' };
    case 'RecordsUnlinked':
      return { children: both(event.data.fromStream), facts: 'all' };
    case 'FactMovedToAnotherChild':
      return { children: both(event.data.toStream), facts: [event.data.event] };
    case 'FactReceivedFromAnotherChild':
      return { children: both(event.data.fromStream), facts: [event.data.event] };
    default:
      return undefined;
  }
};
