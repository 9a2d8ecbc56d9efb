import type { Instant } from '../domain/plain-date.js';
import type { FileOutcome, ImportOutcome, ImportStep } from '../imports/import-files.js';
import { ImportStopped } from '../imports/import-stopped.js';
import type { ReportEntry } from '../imports/report/entry.js';
import type { Platform } from '../platform/platform.module.js';
import { RebuildStopped } from '../read-model/load-children.js';
import type { Step } from './progress.js';

/** What an import is asked; paths are absolute. */
export interface AskedImport {
  readonly paths: readonly string[];
  readonly acceptValid: boolean;
  readonly knownAt?: Instant;
}

/** What an import tells while it runs, wherever it runs. */
export type ImportNews =
  | { readonly step: Step }
  | { readonly entry: ReportEntry }
  | { readonly outcome: ImportOutcome; readonly logId: string };

const LABEL = { reading: 'Reading', loading: 'Loading' } as const;

const stepOf = ({ phase, file, done, total }: ImportStep): Step => ({
  label: `${LABEL[phase]} ${file}`,
  done,
  total,
  unit: phase === 'reading' ? 'bytes' : 'rows',
});

const LATER =
  'Every file is loaded; the making of the lists was stopped. The next command that asks goes on with it.';

/** @throws ImportStopped */
const bringUp = async (
  platform: Platform,
  tell: (news: ImportNews) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  try {
    await platform.catchUp((step) => tell({ step }), signal);
  } catch (error) {
    throw error instanceof RebuildStopped ? new ImportStopped(LATER) : error;
  }
};

/** Imports into an opened log and brings the lists up to it. @throws ImportStopped */
export const doImport = async (
  platform: Platform,
  asked: AskedImport,
  tell: (news: ImportNews) => void,
  signal?: AbortSignal,
): Promise<void> => {
  const { importFiles } = await import('../imports/import-files.js');
  const outcome = await importFiles(
    asked.paths,
    {
      acceptValid: asked.acceptValid,
      ...(asked.knownAt !== undefined && { knownAt: asked.knownAt }),
      report: (entry) => tell({ entry }),
      progress: (step) => tell({ step: stepOf(step) }),
      signal,
    },
    platform.importServices,
  );
  await bringUp(platform, tell, signal);
  tell({ outcome, logId: platform.log.store.logId });
};

/** A number with its noun: `1 row`, `2,000 rows`. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** One file as a line of the summary. */
export const fileLine = ({ file, kind, rows, subjects, events, leftOut, repeated }: FileOutcome): string => {
  const loaded =
    repeated && events === 0 ? 'loaded before, nothing new' : `${count(events, 'event', 'events')} added`;
  const wrong = leftOut === 0 ? '' : `, ${count(leftOut, 'row', 'rows')} left out`;
  return `${file} (${kind}): ${count(rows, 'row', 'rows')}, ${subjects.toLocaleString('en-GB')} spoken of, ${loaded}${wrong}`;
};
