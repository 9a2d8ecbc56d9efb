import type { RecordedFact } from '../domain/envelope.js';
import { isUnreadable, opened, SealedValue } from '../domain/sealed.js';
import type { StoredEvent } from '../event-store/port.js';
import type { ProjectionSet, StreamFacts } from './projection-rows.js';

/** Where the events of a child come from, and how they are read. */
export interface FactSource {
  /** Events of one stream, in order, up to where this reading goes. */
  readonly read: (stream: string) => readonly StoredEvent[];
  readonly decode: (events: readonly StoredEvent[]) => RecordedFact[];
}

/** A child's key is missing although nobody erased the child: rows without it would be wrong. */
export class KeyMissing extends Error {
  constructor() {
    super('The key of this child is missing. Restore the key database, then replay the child.');
  }
}

const checkReadable = (facts: readonly RecordedFact[]): void => {
  const registered = facts.find(({ type }) => type === 'ChildRegistered');
  const { dateOfBirth } = (registered?.data ?? {}) as { readonly dateOfBirth?: unknown };
  if (!(dateOfBirth instanceof SealedValue)) return;
  const value: unknown = opened(dateOfBirth);
  if (isUnreadable(value) && value.unreadable === 'key-unavailable') throw new KeyMissing();
};

/** Whether a stream says that its subject was erased. */
export const isErased = (events: readonly { readonly type: string }[]): boolean =>
  events.some(({ type }) => type === 'SubjectErased');

/** The facts of a stream. @throws KeyMissing */
export const factsOf = (source: FactSource, stream: string, events: readonly StoredEvent[]): StreamFacts => {
  const facts = source.decode(events);
  checkReadable(facts);
  return { stream, events: facts };
};

/** The facts of a stream as it stood at a position; erased since is erased then. */
const factsAt = (source: FactSource, stream: string, upTo: string | undefined): StreamFacts => {
  const events = source.decode(source.read(stream));
  const position = upTo ?? '';
  return {
    stream,
    events: upTo === undefined ? events : events.filter((event) => event.position <= position),
  };
};

/** A child's stream with all that were ever linked to it by a position (left out: now). */
export const personAt = (
  source: FactSource,
  projections: ProjectionSet,
  stream: string,
  upTo?: string,
): readonly StreamFacts[] => {
  const first = factsAt(source, stream, upTo);
  if (first.events.length === 0) return [];
  const person = personOf(source, projections, first);
  return person.map((one) => (one === first ? first : factsAt(source, one.stream, upTo)));
};

/**
 * A child's stream with all that were ever linked to it, directly or through another. A link that only one of two
 * records says yet is none: whichever of them is read, the person is the same. What was erased is nobody's.
 */
export const personOf = (
  source: FactSource,
  { linkedStreams }: ProjectionSet,
  first: StreamFacts,
): readonly StreamFacts[] => {
  const person = [first];
  const met = new Set([first.stream]);
  for (const one of person) {
    for (const stream of linkedStreams(one.events)) {
      if (met.has(stream)) continue;
      const stored = source.read(stream);
      if (stored.length === 0 || isErased(stored)) continue;
      const other = factsOf(source, stream, stored);
      if (!linkedStreams(other.events).includes(one.stream)) continue;
      met.add(stream);
      person.push(other);
    }
  }
  return person;
};
