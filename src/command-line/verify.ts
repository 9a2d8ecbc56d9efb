import { erasedKeysLeftAt, erasureReport, erasureReportOf } from '../platform/erased.js';
import { openLogReader } from '../event-store/log-reader.js';
import type { LogReader } from '../event-store/log-reader.js';
import { logFile, refuseOtherHouse } from '../event-store/open-log.js';
import { formatPosition } from '../event-store/positions.js';
import { CANNOT_SHOW, createVerifier } from '../event-store/verify.js';
import type { BadEvent } from '../event-store/verify.js';
import { halfDoneIn, halfDoneLines } from '../platform/half-done.js';
import { keylessSentence, recordsTold } from '../platform/keyless.js';
import type { RecordsTold } from '../platform/keyless.js';
import { configurationOf, keysAtOf, type Configuration } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { bringUpMirror, eventsToCheck } from './verify-store.js';
import { logToRead } from './which-log.js';

const SHOW_EVERY = 2_000;

const bad = ({ stream, revision, position, what }: BadEvent, logId: string): Failed =>
  new Failed(
    `The log is not as it was written. The first bad event is revision ${revision} of ${stream}, ` +
      `at ${formatPosition(logId, position)}: ${what}\nStop writing to this log, keep its files, and go back to a backup.`,
  );

const reportErasures = async (
  dir: string,
  configuration: Configuration,
  reader: LogReader,
  io: Io,
): Promise<void> => {
  const { records, left: here } = erasureReport(dir, reader);
  const { readDatabaseUrl } = configuration;
  const keysAt = keysAtOf(configuration);
  const left = [
    ...here,
    ...(keysAt ? await erasedKeysLeftAt(keysAt, reader) : []),
    ...(readDatabaseUrl ? await erasureReportOf(readDatabaseUrl, reader) : []),
  ];
  if (left.length > 0) throw new Failed(left.join('\n'));
  if (records > 0)
    io.out(
      records === 1
        ? '1 record was erased, and no key, identity claim or row of it is left in this folder.\n'
        : `${records} records were erased, and no key, identity claim or row of them is left in this folder.\n`,
    );
};

const reportKeyless = async (dir: string, configuration: Configuration, told: RecordsTold): Promise<void> => {
  const at = keysAtOf(configuration) ?? { dir, kek: undefined };
  const sentence = await keylessSentence(at, told.streams());
  if (sentence !== undefined) throw new Failed(sentence);
};

/** Checks every event of the log in use. @throws Failed, naming the first bad event */
export const verify = async (io: Io): Promise<void> => {
  const configuration = configurationOf(io.env);
  const { dir } = logToRead(configuration, io);
  await bringUpMirror(dir, configuration, io);
  refuseOtherHouse(dir, configuration.eventStoreUrl);
  const reader = openLogReader(logFile(dir));
  const progress = createProgress(io);
  const told = recordsTold();
  try {
    const { logId } = reader;
    const head = reader.head();
    const total = reader.count({ upTo: head });
    const verifier = createVerifier(
      logId,
      configuration.eventStoreUrl === undefined ? reader.gapFreeAfter() : undefined,
    );
    for await (const event of eventsToCheck(reader, head, configuration)) {
      const problem = verifier.check(event);
      if (problem) throw bad(problem, logId);
      told.note(event);
      const { events: done } = verifier.seen();
      if (done % SHOW_EVERY === 0) progress.show({ label: 'Checking', done, total, unit: 'events' });
    }
    progress.end();
    const { events, streams } = verifier.seen();
    if (events !== total)
      throw new Failed(`The log says that it holds ${total} events, and ${events} were found.`);
    io.out(
      `${events} events in ${streams} streams are as they were written. Position ${formatPosition(logId, head)}\n`,
    );
    await reportKeyless(dir, configuration, told);
    await reportErasures(dir, configuration, reader, io);
    for (const line of halfDoneLines(halfDoneIn(reader))) io.out(`Half done: ${line}\n`);
    io.out(`${CANNOT_SHOW}\n`);
  } finally {
    progress.end();
    reader.close();
  }
};
