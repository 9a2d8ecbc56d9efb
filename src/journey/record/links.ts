import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFact } from '../catalogue.js';

/** Half of a link, or of its undoing: each of the two records says it once. */
export interface LinkChange {
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly what: 'reported' | 'unlinked' | 'decided';
}

/** What was reported comes before what was typed at the same instant. */
const RANK = { reported: 0, unlinked: 1, decided: 2 } as const;

const changeOf = (event: JourneyFact): LinkChange | undefined => {
  const { knownAt: at, stream: from } = event;
  if (event.type === 'RecordsUnlinked') return { at, from, to: event.data.fromStream, what: 'unlinked' };
  if (event.type !== 'RecordsLinked') return undefined;
  return {
    at,
    from,
    to: event.data.withStream,
    what: event.data.because === 'decision' ? 'decided' : 'reported',
  };
};

const compare = (a: LinkChange, b: LinkChange): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : RANK[a.what] - RANK[b.what];

/** What records say of their links, in the order in which it was known. */
export const linkChanges = (streams: readonly { readonly events: readonly JourneyFact[] }[]): LinkChange[] =>
  streams.flatMap(({ events }) => events.flatMap((event) => changeOf(event) ?? [])).sort(compare);

/** Which records are linked, change after change. */
export interface Links {
  apply(change: LinkChange): void;
  areLinked(a: string, b: string): boolean;
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * A link holds once both records say it, so that whichever is asked says the same; either undoes it for both.
 * What a person parted, no later report of a source joins again; a person may.
 */
export const noLinks = (): Links => {
  const halves = new Set<string>();
  const parted = new Set<string>();
  return {
    apply: ({ from, to, what }) => {
      const pair = pairOf(from, to);
      if (what === 'unlinked') {
        for (const half of [`${from} ${to}`, `${to} ${from}`]) halves.delete(half);
        parted.add(pair);
        return;
      }
      if (what === 'decided') parted.delete(pair);
      if (!parted.has(pair)) halves.add(`${from} ${to}`);
    },
    areLinked: (a, b) => halves.has(`${a} ${b}`) && halves.has(`${b} ${a}`),
  };
};
