import type { JourneyFact } from '../catalogue.js';
import { togetherNow } from './record.js';
import type { ChildStream } from './record.js';

/** Said of a record: it was erased. */
export type Erased = Extract<JourneyFact, { type: 'SubjectErased' }>;

export const isErased = (event: JourneyFact): event is Erased => event.type === 'SubjectErased';

/** A record of a person of whom another record was erased, and this one was not yet. */
export interface OpenErasure {
  readonly first: Erased;
  readonly stream: string;
}

const streamsOf = (events: readonly JourneyFact[]): readonly ChildStream[] => {
  const streams = new Map<string, JourneyFact[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return [...streams].map(([stream, own]) => ({ stream, events: own }));
};

/**
 * Where a crash came between the erasures of one person's records.
 * @param events every event of the log that links or parts records, moves a fact or erases a subject, in log order
 */
export const openErasures = (events: readonly JourneyFact[]): readonly OpenErasure[] => {
  const erasures = events.filter(isErased);
  if (erasures.length === 0) return [];
  const person = streamsOf(events);
  const done = new Set(erasures.map(({ stream }) => stream));
  return erasures.flatMap((first) =>
    togetherNow(person, first.stream)
      .filter(({ stream }) => !done.has(stream))
      .map(({ stream }) => ({ first, stream })),
  );
};
