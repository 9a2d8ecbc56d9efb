import { childOf } from '../domain/child-stream.js';
import type { RecordedFact } from '../domain/envelope.js';
import type { Checkpoint } from './checkpoint.js';
import type { ProjectionSet, StreamFacts } from './projection-rows.js';
import { factsOf, isErased, personOf, type FactSource } from './read-person.js';
import { tableNames, type PersonRows, type RowsByTable } from './rows.js';

/** The rows of a person, and the latest recording among the events that they came from. */
export interface Projected {
  readonly rows: PersonRows;
  readonly latestRecorded: string;
  /** Every child whose rows these are. */
  readonly children: readonly string[];
}

/** What stays of a child who was erased, whatever kept the rows from being made. */
export const nothingOf = (stream: string): Projected => ({
  rows: new Map([
    [stream, Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as RowsByTable],
  ]),
  latestRecorded: '',
  children: [childOf(stream)],
});

/** The latest recording among facts, or what was latest before. */
export const latestRecordedOf = (facts: readonly RecordedFact[], before = ''): string =>
  facts.reduce((latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest), before);

const projectPerson = (
  person: readonly StreamFacts[],
  projections: ProjectionSet,
  authority: readonly RecordedFact[],
): Projected => ({
  rows: projections.rowsOf(person, authority),
  latestRecorded: person.reduce((latest, { events }) => latestRecordedOf(events, latest), ''),
  children: person.map(({ stream }) => childOf(stream)),
});

/**
 * Reads a child's stream, and those linked to it, and projects the person.
 * @throws whatever a projection throws; KeyMissing
 */
export const projectChild = (
  source: FactSource,
  projections: ProjectionSet,
  authority: readonly RecordedFact[],
  stream: string,
): Projected => {
  const first = factsOf(source, stream, source.read(stream));
  return projectPerson(personOf(source, projections, first), projections, authority);
};

/** The same for a stream already read; undefined for a person who is projected with another of their streams. */
export const projectOnce = (
  source: FactSource,
  projections: ProjectionSet,
  authority: readonly RecordedFact[],
  first: StreamFacts,
): Projected | undefined => {
  if (isErased(first.events)) return projectPerson([first], projections, authority);
  const person = personOf(source, projections, first);
  // Shards meet each stream once: the person is projected with the first of their streams by name.
  if (person.some(({ stream }) => stream < first.stream)) return undefined;
  return projectPerson(person, projections, authority);
};

/** A checkpoint whose latest recording is no earlier than that of the person. */
export const recordedBy = (at: Checkpoint, { latestRecorded }: Projected): Checkpoint =>
  latestRecorded > at.latestRecorded ? { ...at, latestRecorded } : at;
