import { join } from 'node:path';
import { isThere, makeFolder } from './folder.js';
import { START_POSITION } from './port.js';
import type { EventStore } from './port.js';
import { openKeys } from './keys/sqlite-keys.js';
import type { KeyStore } from './keys/key-store.js';
import { logFacts } from './sqlite/log-facts.js';
import type { LogFacts } from './sqlite/log-facts.js';
import { openSqliteStore, openSqliteStoreForReading } from './sqlite-store.js';
import type { SqliteStoreOptions } from './sqlite-store.js';
import { holdWriterLock } from './writer-lock.js';
import type { WriterLock } from './writer-lock.js';

/** There is no log in the folder. */
export class NoLog extends Error {}

export interface OpenLogOptions extends SqliteStoreOptions {
  /** `write`: holds the writer lock, makes what is missing. `read`: beside whoever writes, changes nothing. */
  readonly mode: 'write' | 'read';
  /** Value of THROUGHLINE_KEK; left out or empty: the file `kek` in the folder. */
  readonly kek?: string | undefined;
}

/** Everything of one data folder that is the log: events, keys, and who may write. */
export interface OpenLog extends LogFacts {
  readonly dir: string;
  /** The log's own file, for `openLogReader` in a worker. */
  readonly path: string;
  readonly store: EventStore;
  readonly keys: KeyStore;
  /** Tells a process that is refused where this one answers. Only in `write`. */
  announce(url: string): void;
  close(): Promise<void>;
}

/** File of a data folder that holds the events. */
export const logFile = (dir: string): string => join(dir, 'log.db');

/** Whether the folder has a log. @throws FolderRefused where this user may not look */
export const hasLog = (dir: string): boolean => isThere(logFile(dir));

const openStore = (dir: string, options: OpenLogOptions): EventStore => {
  if (options.mode === 'write') return openSqliteStore(logFile(dir), options);
  if (!hasLog(dir)) throw new NoLog(`There is no log in ${dir} yet. Import something first.`);
  return openSqliteStoreForReading(logFile(dir));
};

const prepare = (dir: string, mode: OpenLogOptions['mode']): WriterLock | undefined => {
  if (mode === 'read') return undefined;
  makeFolder(dir);
  return holdWriterLock(logFile(dir));
};

/**
 * Opens the log of a data folder.
 * @throws LogInUse (write) when another process writes; NoLog (read); FolderRefused; KeysProblem or KekProblem when a key file is missing or wrong
 */
export const openLog = async (dir: string, options: OpenLogOptions): Promise<OpenLog> => {
  const { mode, kek } = options;
  const lock = prepare(dir, mode);
  let store: EventStore | undefined;
  let keys: KeyStore | undefined;
  try {
    store = openStore(dir, options);
    const { logId } = store;
    const mayCreate = (await store.head()) === START_POSITION;
    keys = openKeys(dir, { mode, logId, kek, mayCreate });
    const facts = logFacts(logFile(dir), mode);
    return opened(dir, store, keys, facts, lock);
  } catch (error) {
    await keys?.close();
    await store?.close();
    lock?.release();
    throw error;
  }
};

const opened = (
  dir: string,
  store: EventStore,
  keys: KeyStore,
  facts: LogFacts,
  lock?: WriterLock,
): OpenLog => ({
  dir,
  path: logFile(dir),
  store,
  keys,
  ...facts,
  announce: (url) => lock?.announce(url),
  close: async () => {
    await store.close();
    await keys.close();
    lock?.release();
  },
});
