import { LogInUse, StalePosition } from '../event-store/port.js';
import { parsePosition } from '../event-store/positions.js';
import { hasLog, logFile } from '../event-store/open-log.js';
import { holdWriterLock } from '../event-store/writer-lock.js';
import type { WriterLock } from '../event-store/writer-lock.js';
import { isReadOnly } from '../event-store/sqlite/open-as-it-lies.js';
import type { Platform } from '../platform/platform.module.js';
import type { Configuration } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';
import { createProgress } from './progress.js';
import { logToRead } from './which-log.js';

/** Undefined where another process writes. */
const lockIfFree = (dir: string): WriterLock | undefined => {
  try {
    return hasLog(dir) ? holdWriterLock(logFile(dir)) : undefined;
  } catch (error) {
    if (error instanceof LogInUse) return undefined;
    throw error;
  }
};

const WRITER_CATCHES_UP_WITHIN_MS = 2_000;

/** Nobody brings lists up to date where nothing can be written. */
const sayWhereTheyStay = async ({ readModel }: Platform, io: Io): Promise<void> => {
  const { lagEvents } = await readModel.health();
  if (lagEvents > 0)
    io.err(
      `The lists are ${lagEvents.toLocaleString('en-GB')} events behind the log, and nothing can be written in this data folder.\n`,
    );
};

/** Brings the lists up to the log where nobody else does; says so where they stay behind. */
const bringUp = async (platform: Platform, io: Io): Promise<void> => {
  const { readModel, log } = platform;
  if (isReadOnly(log.dir)) return sayWhereTheyStay(platform, io);
  const lock = lockIfFree(log.dir);
  if (!lock) {
    const { lagEvents } = await readModel.health();
    if (lagEvents === 0 || (await readModel.waitFor(await log.store.head(), WRITER_CATCHES_UP_WITHIN_MS)))
      return;
    const now = (await readModel.health()).lagEvents;
    return io.err(
      `The lists are ${now.toLocaleString('en-GB')} events behind the log: another process is writing them.\n`,
    );
  }
  const progress = createProgress(io);
  try {
    await platform.catchUp(progress.show);
  } finally {
    progress.end();
    lock.release();
  }
};

/**
 * Opens the log in use for a command that only asks, with its lists up to date.
 * @param needsLists false for what is answered from one stream
 */
export const asking = async <T>(
  configuration: Configuration,
  io: Io,
  needsLists: boolean,
  work: (platform: Platform) => T | Promise<T>,
): Promise<T> => {
  const { dir } = logToRead(configuration, io);
  const platform = await openConfigured(dir, 'read', configuration, io);
  try {
    if (needsLists) await bringUp(platform, io);
    return await work(platform);
  } finally {
    await platform.close();
  }
};

/** The port's position of `--at`. @throws Failed for one of another log, or none at all */
export const positionAsked = async (text: string, { log }: Platform): Promise<string> => {
  try {
    const position = parsePosition(text, log.store.logId);
    if (position > (await log.store.head()))
      throw new StalePosition('That position lies after the end of the log.');
    return position;
  } catch (error) {
    if (error instanceof StalePosition) throw new Failed(error.message);
    throw error;
  }
};
