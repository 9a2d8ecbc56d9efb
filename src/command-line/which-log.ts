import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere } from '../event-store/folder.js';
import { openLogReader } from '../event-store/log-reader.js';
import { hasLog, logFile } from '../event-store/open-log.js';
import { START_POSITION } from '../event-store/port.js';
import { demoFolder, realFolder } from './configuration.js';
import type { Configuration } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';

/** A log of the data folder: the real one, or the demonstration's. */
export interface ChosenLog {
  readonly dir: string;
  readonly isDemo: boolean;
}

/** Whether anything was ever recorded there: a refused first import leaves an empty log, and nothing has begun. */
export const hasEvents = (dir: string): boolean => {
  if (!hasLog(dir)) return false;
  const reader = openLogReader(logFile(dir));
  try {
    return reader.head() !== START_POSITION;
  } finally {
    reader.close();
  }
};

const demoMark = (configuration: Configuration): string => join(demoFolder(configuration), 'loaded');
const demoBegunMark = (configuration: Configuration): string => join(demoFolder(configuration), 'loading');

/** Whether the demonstration was loaded to its end. */
export const isDemoLoaded = (configuration: Configuration): boolean => existsSync(demoMark(configuration));
export const markDemoLoaded = (configuration: Configuration): void =>
  writeFileSync(demoMark(configuration), '');

/** Whether the loading of the demonstration was begun, for a log that is kept elsewhere: only then is it gone on with. */
export const isDemoBegun = (configuration: Configuration): boolean =>
  existsSync(demoBegunMark(configuration));
export const markDemoBegun = (configuration: Configuration): void =>
  writeFileSync(demoBegunMark(configuration), '');

export const realLog = (configuration: Configuration): ChosenLog => ({
  dir: realFolder(configuration),
  isDemo: false,
});
export const demoLog = (configuration: Configuration): ChosenLog => ({
  dir: demoFolder(configuration),
  isDemo: true,
});

const DEMO_IN_USE =
  'This is the demonstration: fictitious children. The first "import" starts the real log, which is used from then on.\n';

const DEMO_IN_THE_MAKING =
  'The demonstration is not loaded to its end yet. Wait until "npm start" prints its address; if it was stopped, give it again.';

/**
 * The log that a reading command uses; says so where it is the demonstration.
 * @throws Failed where there is neither
 */
export const logToRead = (configuration: Configuration, { err }: Pick<Io, 'err'>): ChosenLog => {
  if (isThere(configuration.data) && !statSync(configuration.data).isDirectory())
    throw new Failed(`${configuration.data} is no folder. Name a data folder with THROUGHLINE_DATA.`);
  // What lies in an event store is known once it was asked.
  if (configuration.eventStoreUrl !== undefined) return realLog(configuration);
  if (hasEvents(realFolder(configuration))) return realLog(configuration);
  if (configuration.demo && hasLog(demoFolder(configuration))) {
    if (!isDemoLoaded(configuration)) throw new Failed(DEMO_IN_THE_MAKING);
    err(DEMO_IN_USE);
    return demoLog(configuration);
  }
  throw new Failed(
    `Nothing is recorded in ${configuration.data} yet. "throughline import FILE" starts the log; "npm start" makes a demonstration.`,
  );
};
