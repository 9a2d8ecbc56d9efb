import type { Known, Metadata, NewFact, RecordedFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import type { NewId } from './uuid-v7.js';

type Writable = { -readonly [K in keyof RecordedFact]: RecordedFact[K] };

/** What the events of one append have in common. */
export interface Recording {
  readonly stream: string;
  /** Revision that the stream stands at. */
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly metadata: Metadata;
  readonly versionOf: (type: string) => number;
  readonly newId: NewId;
}

const knownOf = ({ known }: NewFact, recordedAt: Instant): Known => {
  if (!known) return { knownAt: recordedAt, knownFrom: 'here', knownPrecision: 'instant' };
  if (known.knownAt <= recordedAt) return known;
  // Only the day is known, and it is not over yet.
  if (known.knownPrecision === 'day') return { ...known, knownAt: recordedAt };
  throw new Refused(
    'known-in-future',
    'knownAt',
    `A fact said to be known at ${known.knownAt} cannot be recorded at ${recordedAt}: mend the time it was known.`,
  );
};

const metadataOf = (fact: NewFact, metadata: Metadata): Metadata => {
  const { sourceKey, sourceRow } = fact;
  if (sourceKey === undefined && sourceRow === undefined) return metadata;
  return {
    ...metadata,
    ...(sourceKey !== undefined && { sourceKey }),
    ...(sourceRow !== undefined && { sourceRow }),
  };
};

/** A decision's facts as events, save their position. @throws Refused for one known after it is recorded */
export const recordFacts = (facts: readonly NewFact[], recording: Recording): RecordedFact[] => {
  const { stream, revision, recordedAt, metadata, versionOf, newId } = recording;
  return facts.map((fact, i) => {
    const { knownAt, knownFrom, knownPrecision } = knownOf(fact, recordedAt);
    const recorded: Writable = {
      id: fact.id ?? newId(recordedAt),
      type: fact.type,
      schemaVersion: versionOf(fact.type),
      stream,
      revision: revision + 1 + i,
      position: '',
      occurredOn: fact.occurredOn,
      occurredBy: fact.occurredBy === true,
      recordedAt,
      knownAt,
      knownFrom,
      knownPrecision,
      data: fact.data,
      metadata: metadataOf(fact, metadata),
    };
    if (fact.replaces !== undefined) recorded.replaces = fact.replaces;
    return recorded;
  });
};

/** The same events once they stand in the log. Only the last one's position is known exactly, and that is enough. */
export const atPosition = (recorded: readonly RecordedFact[], position: string): void => {
  for (const fact of recorded as Writable[]) fact.position = position;
};
