import type { RecordedFact } from '../domain/envelope.js';
import type { FactDefinition } from '../domain/fact-schema.js';
import type { Cells, PersonRows } from './rows.js';

/** The facts of one stream, whole and in order. */
export interface StreamFacts {
  readonly stream: string;
  readonly events: readonly RecordedFact[];
}

/** What the composition root hands to the read model: every function is pure. */
export interface ProjectionSet {
  /** Every type of event that may stand in the log. */
  readonly definitions: readonly FactDefinition[];
  /** What rows are made of beside the facts (release, projections, adopted policies): differs = rebuild. */
  readonly madeOf: (authority: readonly RecordedFact[]) => string;
  /** Streams that a child's stream was ever linked to. */
  readonly linkedStreams: (events: readonly RecordedFact[]) => readonly string[];
  /** The rows of a person, given all streams that were ever linked, under each of them. */
  readonly rowsOf: (person: readonly StreamFacts[], authority: readonly RecordedFact[]) => PersonRows;
  /** Columns of `setting` in order; undefined where the stream does not register one. */
  readonly settingOf: (events: readonly RecordedFact[]) => Cells | undefined;
}
