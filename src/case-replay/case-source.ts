import type { RecordedFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import type { LogReader } from '../event-store/log-reader.js';
import type { History } from '../journey/belief/history.js';
import type { ReadModel } from '../read-model/read-model.js';
import type { Cell, Cells } from '../read-model/rows.js';
import { tables } from '../read-model/rows.js';

/** What lists hold of a child at every day and moment, asked at one of them. */
export interface PointAnswers {
  /** The summary on the day at which a history is cut, as known at its moment: the columns after the rectangle. */
  readonly summaryOf: (history: History) => Cells;
  /** Columns of `setting` in order; undefined where the stream does not register one. */
  readonly settingOf: (events: readonly RecordedFact[]) => Cells | undefined;
}

/** Where one child's case comes from: streams as they stood at a position, and what is made of them. */
export interface CaseSource {
  readonly person: ReadModel['person'];
  /** What the authority had adopted by a position, in the order of its stream. */
  readonly adopted: (position: string) => readonly RecordedFact[];
  readonly summaryOf: PointAnswers['summaryOf'];
  /** What the register as loaded by a position calls a setting. */
  settingName(code: string, position: string): string | undefined;
  /** When the event at a position was recorded; undefined at the start of the log. */
  recordedAt(position: string): Instant | undefined;
}

const NAME = 2;
/** The columns of a summary. */
export type SummaryColumn = (typeof tables)['child_summary'][number];

/** One column of a summary. */
export const summaryCell = (summary: Cells, column: SummaryColumn): Cell =>
  summary[(tables.child_summary as readonly string[]).indexOf(column)] ?? null;

const isUrn = (code: string): boolean => /^\d+$/.test(code);

export const caseSource = (
  { person }: Pick<ReadModel, 'person'>,
  reader: LogReader,
  decode: (events: ReturnType<LogReader['stream']>) => RecordedFact[],
  { summaryOf, settingOf }: PointAnswers,
): CaseSource => ({
  person,
  // Each load leaves an event in that stream too; they are many, and say nothing of policies.
  adopted: (position) =>
    decode(reader.stream('authority', position).filter(({ type }) => type === 'PolicyAdopted')),
  summaryOf,
  settingName: (code, position) => {
    if (!isUrn(code)) return undefined;
    const cells = settingOf(decode(reader.stream(`setting-${code}`, position)));
    return (cells?.[NAME] as string | null | undefined) ?? undefined;
  },
  recordedAt: (position) => {
    const last = reader.lastAt(position);
    return last && (JSON.parse(last.metadata) as { recordedAt: Instant }).recordedAt;
  },
});
