import type { RecordedFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import type { LogReader } from '../event-store/log-reader.js';
import type { ProjectionSet, StreamFacts } from '../read-model/projection-rows.js';
import type { ReadModel } from '../read-model/read-model.js';
import type { Cell, Row } from '../read-model/rows.js';
import { tables } from '../read-model/rows.js';

/** Where one child's case comes from: streams as they stood at a position, and what is made of them. */
export interface CaseSource {
  readonly person: ReadModel['person'];
  readonly authority: ReadModel['authority'];
  /** The summary of each stream of a person: rectangles of days and moments. */
  summaries(
    person: readonly StreamFacts[],
    authority: readonly RecordedFact[],
  ): ReadonlyMap<string, readonly Row[]>;
  /** What the register as loaded by a position calls a setting. */
  settingName(code: string, position: string): string | undefined;
  /** When the event at a position was recorded; undefined at the start of the log. */
  recordedAt(position: string): Instant | undefined;
}

const NAME = 2;
/** The columns of a summary after its rectangle. */
export type SummaryColumn = (typeof tables)['child_summary'][number];

/** One column of a summary's row. */
export const summaryCell = (row: Row, column: SummaryColumn): Cell =>
  row[4 + (tables.child_summary as readonly string[]).indexOf(column)] ?? null;

const isUrn = (code: string): boolean => /^\d+$/.test(code);

/** @param projections only those of the summary */
export const caseSource = (
  { person, authority }: Pick<ReadModel, 'person' | 'authority'>,
  reader: LogReader,
  decode: (events: ReturnType<LogReader['stream']>) => RecordedFact[],
  projections: ProjectionSet,
): CaseSource => ({
  person,
  authority,
  summaries: (streams, adopted) =>
    new Map([...projections.rowsOf(streams, adopted)].map(([stream, rows]) => [stream, rows.child_summary])),
  settingName: (code, position) => {
    if (!isUrn(code)) return undefined;
    const cells = projections.settingOf(decode(reader.stream(`setting-${code}`, position)));
    return (cells?.[NAME] as string | null | undefined) ?? undefined;
  },
  recordedAt: (position) => {
    const before = String(Math.max(0, Number(position) - 1)).padStart(20, '0');
    for (const { metadata } of reader.all({ after: before, upTo: position }))
      return (JSON.parse(metadata) as { recordedAt: Instant }).recordedAt;
    return undefined;
  },
});
