import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFact } from '../catalogue.js';
import { linkChanges, noLinks } from './links.js';
import type { Links } from './links.js';

/** One child's stream, whole and in order. */
export interface ChildStream {
  /** The stream's name, `child-<uuid>`. */
  readonly stream: string;
  readonly events: readonly JourneyFact[];
}

/** A person: one child's stream, or all that were ever linked to it, directly or through another. */
export type Person = readonly ChildStream[];

/** Streams that are believed to be one person's, under the first of them, in the moments given (half-open). */
export interface Together {
  /** The earlier registered child first. */
  readonly streams: Person;
  readonly during: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** The streams that a stream was ever linked to. */
export const linkedStreams = (events: readonly JourneyFact[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'RecordsLinked' ? [event.data.withStream] : []));

const registeredAt = ({ events }: ChildStream): Instant =>
  events.find((event) => event.type === 'ChildRegistered')?.recordedAt ?? '9999';
const byRegistration = (a: ChildStream, b: ChildStream): number =>
  registeredAt(a) < registeredAt(b) || (registeredAt(a) === registeredAt(b) && a.stream < b.stream) ? -1 : 1;

const groupsOf = (person: Person, { areLinked }: Links): ChildStream[][] => {
  const left = [...person].sort(byRegistration);
  const groups: ChildStream[][] = [];
  while (left.length > 0) {
    const group = left.splice(0, 1);
    for (const member of group)
      for (let i = left.length - 1; i >= 0; i--)
        if (areLinked(member.stream, left[i]!.stream)) group.push(...left.splice(i, 1));
    groups.push(group.sort(byRegistration));
  }
  return groups;
};

const EVER: Together['during'] = [{ from: '', to: '~' }];

/** Which of a person's streams fold as one, and when that was believed. */
export const togetherness = (person: Person): readonly Together[] => {
  if (person.length === 1) return [{ streams: person, during: EVER }];
  const found = new Map<string, { streams: Person; during: { from: Instant; to: Instant }[] }>();
  const links = noLinks();
  const note = (from: Instant, to: Instant): void => {
    if (from === to) return;
    for (const streams of groupsOf(person, links)) {
      const name = streams.map(({ stream }) => stream).join(' ');
      const group = found.get(name) ?? { streams, during: [] };
      found.set(name, group);
      const last = group.during.at(-1);
      if (last?.to === from) last.to = to;
      else group.during.push({ from, to });
    }
  };
  let from = '';
  for (const change of linkChanges(person)) {
    note(from, change.at);
    from = change.at;
    links.apply(change);
  }
  note(from, '~');
  return [...found.values()];
};

/** How two records stand to each other, by all that is known. */
export type Relation = 'apart' | 'linked' | 'through-another';

/** @param person all streams ever linked to either */
export const relationOf = (person: Person, a: string, b: string): Relation => {
  const links = noLinks();
  for (const change of linkChanges(person)) links.apply(change);
  if (links.areLinked(a, b)) return 'linked';
  const names = groupsOf(person, links).map((group) => group.map(({ stream }) => stream));
  return names.some((group) => group.includes(a) && group.includes(b)) ? 'through-another' : 'apart';
};

/** The streams that are one person's with a stream, by all that is known; the earlier registered child first. */
export const togetherNow = (person: Person, stream: string): Person =>
  togetherness(person)
    .filter(({ during }) => during.at(-1)?.to === '~')
    .find(({ streams }) => streams.some((one) => one.stream === stream))?.streams ?? [];

// What was moved from one record of a person to another was not wrong after all.
const withoutMoves = (
  events: readonly JourneyFact[],
  within: ReadonlySet<string>,
): readonly JourneyFact[] => {
  const moved = events.flatMap((event) =>
    event.type === 'FactMovedToAnotherChild' && within.has(event.data.toStream) ? [event] : [],
  );
  if (moved.length === 0) return events;
  const isOfMove = (event: JourneyFact): boolean =>
    event.type === 'FactCorrected' &&
    moved.some(({ revision, data }) => revision === event.revision + 1 && data.event === event.data.corrects);
  return events.filter((event) => !isOfMove(event));
};

/** The events that streams fold as one from. */
export const eventsTogether = (streams: Person): readonly JourneyFact[] => {
  if (streams.length === 1) return streams[0]!.events;
  const within = new Set(streams.map(({ stream }) => stream));
  return streams.flatMap(({ events }) => withoutMoves(events, within));
};
