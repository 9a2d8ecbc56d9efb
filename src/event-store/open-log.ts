import { join } from 'node:path';
import { isThere, makeFolder } from './folder.js';
import { START_POSITION } from './port.js';
import type { EventStore } from './port.js';
import { openKeys } from './keys/sqlite-keys.js';
import type { KeysAt } from './keys/keys-at.js';
import type { KeyStore } from './keys/key-store.js';
import { logFacts } from './sqlite/log-facts.js';
import type { LogFacts } from './sqlite/log-facts.js';
import { openSqliteStore, openSqliteStoreForReading } from './sqlite-store.js';
import type { SqliteStoreOptions } from './sqlite-store.js';
import type { Filling } from './mirror/fill-to-head.js';
import { hasMirror, mirrorFile } from './mirror/mirror-file.js';
import type { Mirror } from './mirror/mirror.js';
import { houseAt, refuseShutAt } from './copying/house-row.js';
import { holdWriterLock } from './writer-lock.js';
import type { WriterLock } from './writer-lock.js';

/** There is no log in the folder. */
export class NoLog extends Error {}

/** The data folder belongs to a log that is kept elsewhere. */
export class OtherHouse extends Error {}

export interface OpenLogOptions extends SqliteStoreOptions {
  /** `write`: holds the writer lock, makes what is missing. `read`: beside whoever writes, changes nothing. */
  readonly mode: 'write' | 'read';
  /** Value of THROUGHLINE_KEK; left out or empty: the file `kek` in the folder. */
  readonly kek?: string | undefined;
  /** Value of EVENT_STORE_URL; left out or empty: the log is a file of the folder. */
  readonly eventStoreUrl?: string | undefined;
  /** Where keys are that several processes share; left out: in the data folder. Only with `eventStoreUrl`. */
  readonly keysAt?: KeysAt | undefined;
  /** Told of each subject that another process erased. */
  readonly onErased?: ((subject: string) => void) | undefined;
  /** Told why keys that others share cannot be asked for, and undefined once all is known again. */
  readonly onKeysTrouble?: ((why: unknown) => void) | undefined;
  /** Told how far the mirror of a log in an event store has been filled. */
  readonly filling?: Filling | undefined;
}

/** Everything of one data folder that is the log: events, keys, and who may write. */
export interface OpenLog extends LogFacts {
  readonly dir: string;
  /** The log's own file, for `openLogReader` in a worker. */
  readonly path: string;
  readonly store: EventStore;
  readonly keys: KeyStore;
  /** Of a log that lies in an event store, in the process that keeps it up to date. */
  readonly mirror?: Mirror | undefined;
  /** Tells a process that is refused where this one answers. Only in `write`. */
  announce(url: string): void;
  close(): Promise<void>;
}

const ownFile = (dir: string): string => join(dir, 'log.db');

/** File of a data folder that holds the events: its own, or the mirror of those in an event store. */
export const logFile = (dir: string): string => (hasMirror(dir) ? mirrorFile(dir) : ownFile(dir));

/** Whether the folder has a log. @throws FolderRefused where this user may not look */
export const hasLog = (dir: string): boolean => isThere(logFile(dir));

const MIRROR_ONLY =
  'holds the mirror of a log that lies in an event store. Set EVENT_STORE_URL to that store, or name another data folder with THROUGHLINE_DATA.';
const OWN_LOG =
  'holds a log of its own, and EVENT_STORE_URL names an event store. Name another data folder with THROUGHLINE_DATA, or leave EVENT_STORE_URL out. "throughline copy-log" moves a log there.';

/**
 * A folder serves the log that it was begun with, in the same place. @param eventStoreUrl of the configuration
 * @throws OtherHouse, FolderRefused; LogMoved, which says where it went
 */
export const refuseOtherHouse = (dir: string, eventStoreUrl: string | undefined): void => {
  // A log that moved to an event store leaves its file, closed: the folder works on there.
  const ownIsOpen =
    eventStoreUrl !== undefined && isThere(ownFile(dir)) && houseAt(ownFile(dir)).state === 'open';
  if (eventStoreUrl && ownIsOpen) throw new OtherHouse(`The folder ${dir} ${OWN_LOG}`);
  if (eventStoreUrl || !hasMirror(dir)) return;
  refuseShutAt(ownFile(dir));
  throw new OtherHouse(`The folder ${dir} ${MIRROR_ONLY}`);
};

const noLogIn = (dir: string): NoLog => new NoLog(`There is no log in ${dir} yet. Import something first.`);

const openStore = (dir: string, options: OpenLogOptions): EventStore => {
  if (options.mode === 'write') return openSqliteStore(logFile(dir), options);
  if (!hasLog(dir)) throw noLogIn(dir);
  return openSqliteStoreForReading(logFile(dir));
};

const prepare = (dir: string, mode: OpenLogOptions['mode']): WriterLock | undefined => {
  if (mode === 'read') return undefined;
  makeFolder(dir);
  return holdWriterLock(logFile(dir));
};

/** What was opened, before it is one thing. */
interface Parts {
  readonly path: string;
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly facts: LogFacts;
  readonly lock?: WriterLock | undefined;
  readonly mirror?: Mirror | undefined;
}

const openHere = async (dir: string, options: OpenLogOptions): Promise<Parts> => {
  const { mode, kek } = options;
  const lock = prepare(dir, mode);
  let store: EventStore | undefined;
  let keys: KeyStore | undefined;
  try {
    refuseShutAt(ownFile(dir));
    store = openStore(dir, options);
    const { logId } = store;
    const mayCreate = (await store.head()) === START_POSITION;
    keys = openKeys(dir, { mode, logId, kek, mayCreate });
    const path = logFile(dir);
    return { path, store, keys, facts: logFacts(path, mode), lock };
  } catch (error) {
    await keys?.close();
    await store?.close();
    lock?.release();
    throw error;
  }
};

const openThere = async (dir: string, options: OpenLogOptions, eventStoreUrl: string): Promise<Parts> => {
  const { openMirroredLog } = await import('./mirror/open-mirrored-log.js');
  const parts = await openMirroredLog(dir, { ...options, eventStoreUrl });
  if (!parts) throw noLogIn(dir);
  return parts;
};

/**
 * Opens the log of a data folder, or the one in an event store that the folder mirrors.
 * @throws LogInUse (write) when another process writes; NoLog (read); LogMoved when the log was copied elsewhere; FolderRefused; OtherHouse; KeysProblem or KekProblem
 * when a key file is missing or wrong; StoreRefused and MirrorRefused (a log in an event store)
 */
export const openLog = async (dir: string, options: OpenLogOptions): Promise<OpenLog> => {
  const { eventStoreUrl } = options;
  refuseOtherHouse(dir, eventStoreUrl);
  const parts = await (eventStoreUrl ? openThere(dir, options, eventStoreUrl) : openHere(dir, options));
  const { store, keys, lock, facts, ...its } = parts;
  return {
    ...{ dir, store, keys, ...its, ...facts },
    announce: (url) => lock?.announce(url),
    close: async () => {
      await store.close();
      await keys.close();
      lock?.release();
    },
  };
};
