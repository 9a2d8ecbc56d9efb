import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFact } from '../catalogue.js';

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

interface LinkChange {
  readonly at: Instant;
  readonly pair: string;
  readonly linked: boolean;
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const changeOf = (event: JourneyFact): LinkChange | undefined => {
  if (event.type === 'RecordsLinked')
    return { at: event.knownAt, pair: pairOf(event.stream, event.data.withStream), linked: true };
  if (event.type === 'RecordsUnlinked')
    return { at: event.knownAt, pair: pairOf(event.stream, event.data.fromStream), linked: false };
  return undefined;
};

/** The streams that a stream was ever linked to. */
export const linkedStreams = (events: readonly JourneyFact[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'RecordsLinked' ? [event.data.withStream] : []));

const registeredAt = ({ events }: ChildStream): Instant =>
  events.find((event) => event.type === 'ChildRegistered')?.recordedAt ?? '9999';
const byRegistration = (a: ChildStream, b: ChildStream): number =>
  registeredAt(a) < registeredAt(b) || (registeredAt(a) === registeredAt(b) && a.stream < b.stream) ? -1 : 1;

const groupsOf = (person: Person, pairs: ReadonlySet<string>): ChildStream[][] => {
  const left = [...person].sort(byRegistration);
  const groups: ChildStream[][] = [];
  while (left.length > 0) {
    const group = left.splice(0, 1);
    for (const member of group)
      for (let i = left.length - 1; i >= 0; i--)
        if (pairs.has(pairOf(member.stream, left[i]!.stream))) group.push(...left.splice(i, 1));
    groups.push(group.sort(byRegistration));
  }
  return groups;
};

const EVER: Together['during'] = [{ from: '', to: '~' }];

/** Which of a person's streams fold as one, and when that was believed. */
export const togetherness = (person: Person): readonly Together[] => {
  if (person.length === 1) return [{ streams: person, during: EVER }];
  const changes = person
    .flatMap(({ events }) => events.flatMap((event) => changeOf(event) ?? []))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.linked) - Number(b.linked)));
  const found = new Map<string, { streams: Person; during: { from: Instant; to: Instant }[] }>();
  const pairs = new Set<string>();
  const note = (from: Instant, to: Instant): void => {
    if (from === to) return;
    for (const streams of groupsOf(person, pairs)) {
      const name = streams.map(({ stream }) => stream).join(' ');
      const group = found.get(name) ?? { streams, during: [] };
      found.set(name, group);
      const last = group.during.at(-1);
      if (last?.to === from) last.to = to;
      else group.during.push({ from, to });
    }
  };
  let from = '';
  for (const { at, pair, linked } of changes) {
    note(from, at);
    from = at;
    if (linked) pairs.add(pair);
    else pairs.delete(pair);
  }
  note(from, '~');
  return [...found.values()];
};
