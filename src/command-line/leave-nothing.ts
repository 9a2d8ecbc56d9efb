import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isThere } from '../event-store/folder.js';
import { hasLog, logFile } from '../event-store/open-log.js';
import { LogInUse } from '../event-store/port.js';
import { holdWriterLock } from '../event-store/writer-lock.js';
import { hasEvents } from './which-log.js';

/** What stood in a folder; undefined where there was no such folder. */
const namesIn = (dir: string): readonly string[] | undefined => (isThere(dir) ? readdirSync(dir) : undefined);

const removeWhatCame = (dir: string, before: readonly string[]): void => {
  for (const name of readdirSync(dir))
    if (!before.includes(name)) rmSync(join(dir, name), { recursive: true, force: true });
};

const removeIfEmpty = (dir: string): void => {
  if (existsSync(dir) && readdirSync(dir).length === 0) rmdirSync(dir);
};

/** Removes a log that holds nothing, while nobody else can begin to write to it. */
const removeEmptyLog = (dir: string, before: readonly string[] | undefined): void => {
  if (!hasLog(dir)) return;
  const lock = holdWriterLock(logFile(dir));
  try {
    if (!hasEvents(dir)) removeWhatCame(dir, before ?? []);
  } finally {
    lock.release();
  }
  if (before === undefined) removeIfEmpty(dir);
};

/** Runs the work on a log that may not be there yet. Where it records nothing, what it made in the folder goes. */
export const leavingNoEmptyLog = async <T>(dir: string, work: () => Promise<T>): Promise<T> => {
  const before = namesIn(dir);
  if (before !== undefined && hasLog(dir)) return work();
  const dataFolder = namesIn(dirname(dir)) === undefined ? dirname(dir) : undefined;
  try {
    return await work();
  } finally {
    try {
      removeEmptyLog(dir, before);
      if (dataFolder !== undefined) removeIfEmpty(dataFolder);
    } catch (error) {
      if (!(error instanceof LogInUse)) throw error; // somebody has begun to use it
    }
  }
};
