/** `error`: the row (or file) is refused; `warning`: loaded, but look at it; `note`: said for the record. */
export type Severity = 'error' | 'warning' | 'note';

/** One line of an import's report. Values that are personal arrive here masked. */
export interface ReportEntry {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** One sentence: what is wrong. */
  readonly problem: string;
  /** One sentence: what to do about it. */
  readonly remedy: string;
  readonly severity: Severity;
}

/** Where a problem stands in a file. */
export type Place = Pick<ReportEntry, 'file' | 'row' | 'column' | 'value'>;

export const anError = (place: Place, problem: string, remedy: string): ReportEntry => ({
  ...place,
  problem,
  remedy,
  severity: 'error',
});
export const aWarning = (place: Place, problem: string, remedy: string): ReportEntry => ({
  ...place,
  problem,
  remedy,
  severity: 'warning',
});
export const aNote = (place: Place, problem: string, remedy: string): ReportEntry => ({
  ...place,
  problem,
  remedy,
  severity: 'note',
});

/** A whole file that cannot be read any further: no row of it is loaded, whatever was asked for. */
export class FileRefused extends Error {
  constructor(readonly entry: ReportEntry) {
    super(
      `${entry.file}${entry.row === undefined ? '' : `, line ${entry.row}`}: ${entry.problem} ${entry.remedy}`,
    );
  }
}
