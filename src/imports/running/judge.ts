import type { Known } from '../../domain/envelope.js';
import { createDigest } from '../reading/read-bytes.js';
import type { BytesJudged } from '../reading/read-bytes.js';
import { aWarning, FileRefused } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { refuseToBegin } from '../import-stopped.js';
import type { ImportOptions, ImportStep } from '../importing.js';
import type { LoadFile } from './open-inputs.js';

/** What the first pass found of a file. */
export interface Judged {
  readonly file: LoadFile;
  readonly known: Known;
  readonly digest: string;
  /** What was judged of a file, by its path. */
  readonly judgedOf: (path: string) => BytesJudged | undefined;
  /** Records that are right. */
  readonly records: number;
  /** Rows with an error. */
  readonly wrongRows: number;
  /** The file cannot be read to its end: no row of it may be loaded. */
  readonly refused: boolean;
}

/** The first pass over a file: every refusal is decided here, before anything is appended. @throws ImportStopped */
export const judge = async (
  file: LoadFile,
  known: Known,
  report: (entry: ReportEntry) => void,
  progress: (step: ImportStep) => void,
  { signal }: Pick<ImportOptions, 'signal'> = {},
): Promise<Judged> => {
  const digest = createDigest();
  const judged = new Map<string, BytesJudged>();
  const wrong = new Set<string>();
  let read = 0;
  let records = 0;
  let refused = false;
  const note = (entry: ReportEntry): void => {
    if (entry.severity === 'error') wrong.add(`${entry.file}:${entry.row ?? ''}`);
    report(entry);
  };
  const step = (): void => progress({ phase: 'reading', file: file.name, done: read, total: file.bytes });
  const reading = {
    digest: digest.add,
    note: (path: string, bytes: BytesJudged): void => void judged.set(path, bytes),
    onBytes: (count: number): void => {
      read += count;
      step();
      refuseToBegin(signal);
    },
  };
  try {
    for await (const batch of file.walk({ known, reading, report: note })) records += batch.length;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    refused = true;
    note(error.entry);
  }
  if (!refused && records === 0 && wrong.size === 0) {
    const problem = 'The file holds no record.';
    note(aWarning({ file: file.name }, problem, 'Check that the export was whole.'));
  }
  const judgedOf = (path: string): BytesJudged | undefined => judged.get(path);
  return { file, known, digest: digest.hex(), judgedOf, records, wrongRows: wrong.size, refused };
};
