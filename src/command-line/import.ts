import { START_POSITION } from '../event-store/port.js';
import { formatPosition } from '../event-store/positions.js';
import { configurationOf, realFolder } from './configuration.js';
import type { Configuration } from './configuration.js';
import { count, doImport, fileLine } from './do-import.js';
import type { AskedImport, ImportNews } from './do-import.js';
import { Failed } from './failures.js';
import { handOver } from './hand-over.js';
import { fileReport, linesReport } from './import-report.js';
import type { Io } from './io.js';
import { leavingNoEmptyLog } from './leave-nothing.js';
import { createProgress } from './progress.js';
import { whereItCan } from './where-it-can.js';
import { hasEvents } from './which-log.js';

export interface ImportAsked extends AskedImport {
  /** A file for the report, as CSV. */
  readonly report?: string;
}

/** Imports here, or has the server that writes to the log do it. @throws LogInUse where no server takes it over */
const importWhereItCan = (
  configuration: Configuration,
  io: Io,
  asked: AskedImport,
  tell: (news: ImportNews) => void,
): Promise<void> => {
  const dir = realFolder(configuration);
  const work = (): Promise<void> =>
    whereItCan(
      dir,
      configuration,
      io,
      (platform) => doImport(platform, asked, tell, io.signal),
      (server) => {
        io.err(`The server at ${server.url} does the import.\n`);
        return handOver(server, 'import', asked, (news) => tell(news as ImportNews), io.signal);
      },
    );
  // An event store that was begun stays begun, and so do the keys that belong to it.
  return configuration.eventStoreUrl === undefined ? leavingNoEmptyLog(dir, work) : work();
};

const summary = ({ outcome, logId }: Extract<ImportNews, { outcome: unknown }>): string => {
  const { files, errors, warnings, position } = outcome;
  const lines = [
    ...files.map(fileLine),
    `${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}.`,
  ];
  // A log in which nothing is recorded goes again, and its position with it.
  if (position !== START_POSITION) lines.push(`Position ${formatPosition(logId, position)}`);
  return `${lines.join('\n')}\n`;
};

const REFUSED = 'Nothing was loaded. Mend what the report names and import again';

const refused = ({ outcome }: Extract<ImportNews, { outcome: unknown }>): string =>
  outcome.rowsWouldLoad ? `${REFUSED}, or load the rows that are right with --accept-valid.` : `${REFUSED}.`;

/** Imports files and folders into the real log. @throws Failed where something was wrong and nothing was loaded */
export const importPaths = async (io: Io, { report: path, ...asked }: ImportAsked): Promise<void> => {
  const configuration = configurationOf(io.env);
  const begins = configuration.eventStoreUrl === undefined && !hasEvents(realFolder(configuration));
  const progress = createProgress(io);
  const report = path === undefined ? linesReport(io.out) : fileReport(path);
  let last: Extract<ImportNews, { outcome: unknown }> | undefined;
  try {
    await importWhereItCan(configuration, io, asked, (news) => {
      if ('step' in news) return progress.show(news.step);
      if ('outcome' in news) return void (last = news);
      progress.end();
      report.add(news.entry);
    });
  } finally {
    progress.end();
    report.close();
  }
  if (!last)
    throw new Failed(
      'The import ended without a word. Give the command again: what was done is not done twice.',
    );
  io.out(summary(last));
  if (!last.outcome.accepted) throw new Failed(refused(last));
  if (begins)
    io.err(
      `This started the real log, in ${realFolder(configuration)}. Every command uses it from now on.\n`,
    );
};
