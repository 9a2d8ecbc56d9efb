import { createCodec } from '../event-store/codec/codec.js';
import type { Codec } from '../event-store/codec/codec.js';
import type { LogReader } from '../event-store/log-reader.js';
import { catalogue } from '../journey/catalogue.js';
import type { JourneyFact } from '../journey/catalogue.js';
import { openErasures } from '../journey/record/open-erasures.js';
import type { OpenErasure } from '../journey/record/open-erasures.js';
import { openPairs } from '../journey/record/open-pairs.js';
import type { FirstSide } from '../journey/record/tell-other-record.js';

/** What a crash left half done, and no start of a writing process could finish since. */
export interface HalfDone {
  /** Said to one of two records, and not to the other. */
  readonly pairs: readonly FirstSide[];
  /** Of a person of whom another record was erased. */
  readonly erasures: readonly OpenErasure[];
}

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));

/** Reads a log without any key: what landmarks name lies in clear. */
const keyless = ({ logId }: LogReader): Codec =>
  createCodec({ logId, definitions, secretOf: () => undefined });

/** Every event of the log that links or parts records, moves a fact or erases a subject, in log order. */
export const landmarksOf = (reader: LogReader, codec: Codec = keyless(reader)): readonly JourneyFact[] =>
  codec.decode(reader.landmarks(), () => false) as readonly unknown[] as readonly JourneyFact[];

export const halfDoneIn = (reader: LogReader): HalfDone => {
  const landmarks = landmarksOf(reader);
  return { pairs: openPairs(landmarks), erasures: openErasures(landmarks) };
};

/** One line for each thing that is half done. */
export const halfDoneLines = ({ pairs, erasures }: HalfDone): readonly string[] => [
  ...pairs.map(
    ({ type, stream, revision }) =>
      `${type}, revision ${revision} of ${stream}: the other record was not told yet. The next start of a server tells it.`,
  ),
  ...erasures.map(
    ({ first, stream }) =>
      `${stream} is linked with ${first.stream}, which was erased, and was not erased yet. The next start of a server does it, unless it is held.`,
  ),
];
