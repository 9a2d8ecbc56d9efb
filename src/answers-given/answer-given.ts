import type { Instant, PlainDate } from '../domain/plain-date.js';

/** One row of an answer: of which child, and by which rule, where rows have one. */
export interface GivenRow {
  readonly child: string;
  /** As TR-01; one of more than 8 characters is not kept. */
  readonly rule?: string;
}

/** What was answered, to whom, of whom. */
export interface AnswerGiven {
  /** `transition-risks`, `forecast`, `next-steps`, `children`, `case`. */
  readonly kind: string;
  /** `graphql`, `table`, `csv`, `json`. */
  readonly format: string;
  readonly givenAt: Instant;
  /** An opaque id: `token-…` or `staff-…`; `command-line` where nobody is configured. Never a name. */
  readonly givenTo: string;
  /** Position of the log, 20 digits. */
  readonly position: string;
  readonly known: Instant;
  readonly on: PlainDate;
  readonly rulesRelease: string;
  /** What narrowed it: plain values without personal data; what is undefined is left out. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** In their order. */
  readonly rows: readonly GivenRow[];
}

/** Lists of which an empty one tells something too: that nobody was there. */
const TELLS_OF_NOBODY: readonly string[] = ['transition-risks', 'next-steps', 'forecast'];

/** Whether an answer is recorded: it told of somebody, or that there was nobody. */
export const isRecorded = ({ kind, rows }: Pick<AnswerGiven, 'kind' | 'rows'>): boolean =>
  rows.length > 0 || TELLS_OF_NOBODY.includes(kind);

/** An answer of the register that gave rows of the children asked about. */
export interface RecordedAnswer extends Omit<AnswerGiven, 'rows'> {
  /** Its number in the register. */
  readonly number: number;
  readonly rowCount: number;
  /** Those of the children asked about. */
  readonly rows: readonly GivenRow[];
}
