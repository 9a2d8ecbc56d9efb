import { createCodec } from './event-store/codec/codec.js';
import type { Codec } from './event-store/codec/codec.js';
import type { LogReader } from './event-store/log-reader.js';
import { catalogue } from './journey/catalogue.js';
import type { JourneyFact } from './journey/catalogue.js';
import { openPairs } from './journey/record/open-pairs.js';
import type { FirstSide } from './journey/record/tell-other-record.js';

/** What a crash left half done, and no start of a writing process could finish since. */
export interface HalfDone {
  /** Said to one of two records, and not to the other. */
  readonly pairs: readonly FirstSide[];
}

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));

/** Reads a log without any key: what landmarks name lies in clear. */
const keyless = ({ logId }: LogReader): Codec =>
  createCodec({ logId, definitions, secretOf: () => undefined });

/** Every event of the log that links or parts records, moves a fact or erases a subject, in log order. */
export const landmarksOf = (reader: LogReader, codec: Codec = keyless(reader)): readonly JourneyFact[] =>
  codec.decode(reader.landmarks(), () => false) as readonly unknown[] as readonly JourneyFact[];

export const halfDoneIn = (reader: LogReader): HalfDone => ({ pairs: openPairs(landmarksOf(reader)) });

/** One line for each thing that is half done. */
export const halfDoneLines = ({ pairs }: HalfDone): readonly string[] =>
  pairs.map(
    ({ type, stream, revision }) =>
      `${type}, revision ${revision} of ${stream}: the other record was not told yet. The next start of a server tells it.`,
  );
