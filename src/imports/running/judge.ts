import type { Known } from '../../domain/envelope.js';
import { createDigest } from '../reading/read-bytes.js';
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
  /** Bytes judged of a file, by its path. */
  readonly lengthOf: (path: string) => number | undefined;
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
  const lengths = new Map<string, number>();
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
    noteLength: (path: string, bytes: number): void => void lengths.set(path, bytes),
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
  const lengthOf = (path: string): number | undefined => lengths.get(path);
  return { file, known, digest: digest.hex(), lengthOf, records, wrongRows: wrong.size, refused };
};
