import { streamOf } from '../domain/child-stream.js';
import type { LogReader } from '../event-store/log-reader.js';
import type { ProjectionSet } from './projection-rows.js';
import type { ReadModel } from './read-model.js';
import { personAt, type FactSource } from './read-person.js';

/** What is read from the log itself, whichever database holds the tables. */
export const fromTheLog = (
  reader: LogReader,
  decode: FactSource['decode'],
  projections: ProjectionSet,
): Pick<ReadModel, 'person' | 'authority'> => {
  const source: FactSource = { read: (stream) => reader.stream(stream), decode };
  return {
    person: (child, upTo) => personAt(source, projections, streamOf(child), upTo),
    authority: (upTo) => decode(reader.stream('authority', upTo)),
  };
};
