import { dirname } from 'node:path';
import type { StoreThere } from '../eventstore-db/open-eventstore-db.js';
import { OtherLog } from '../eventstore-db/refusals.js';
import { isThere, makeFolder } from '../folder.js';
import { KeysProblem } from '../keys/key-database.js';
import { openKeysAt } from '../keys/keys-at.js';
import type { KeysAt } from '../keys/keys-at.js';
import type { KeyStore } from '../keys/key-store.js';
import { LogInUse, START_POSITION } from '../port.js';
import type { EventStore } from '../port.js';
import { logFacts } from '../sqlite/log-facts.js';
import type { LogFacts } from '../sqlite/log-facts.js';
import { openSqliteStoreForReading } from '../sqlite-store.js';
import { holdWriterLock } from '../writer-lock.js';
import type { WriterLock } from '../writer-lock.js';
import { fillToHead } from './fill-to-head.js';
import type { Filling } from './fill-to-head.js';
import { mirrorFile } from './mirror-file.js';
import { openMirror } from './mirror.js';
import type { Mirror } from './mirror.js';
import { mirroredStore } from './mirrored-store.js';
import { nameToBegin } from './name-to-begin.js';

export interface MirroredLogOptions {
  readonly mode: 'write' | 'read';
  readonly kek?: string | undefined;
  /** Connection string of the event store. */
  readonly eventStoreUrl: string;
  /** Left out: in the data folder, so that one folder only may work on the log. */
  readonly keysAt?: KeysAt | undefined;
  readonly onErased?: ((subject: string) => void) | undefined;
  readonly onKeysTrouble?: ((why: unknown) => void) | undefined;
  readonly onCommit?: () => void;
  readonly filling?: Filling | undefined;
}

/** A log that lies in an event store, read through the mirror of a data folder. */
export interface MirroredLog {
  readonly path: string;
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly facts: LogFacts;
  readonly lock?: WriterLock;
  readonly mirror?: Mirror;
}

const ANOTHER_FOLDER =
  'The event store holds a log that another data folder began, and this one has not its keys. Name that folder with ' +
  'THROUGHLINE_DATA, or put its keys.db and its key-encryption key here from their backup. Several processes, each with a ' +
  'folder of its own, need keys in a database that they share: KEY_DATABASE_URL.';

const connect = async (dir: string, options: MirroredLogOptions): Promise<StoreThere> => {
  const { openEventStoreDb } = await import('../eventstore-db/open-eventstore-db.js');
  // Keys that are shared belong to whichever log stands.
  const logId = options.keysAt ? undefined : nameToBegin(dir);
  try {
    return await openEventStoreDb(options.eventStoreUrl, logId === undefined ? {} : { logId });
  } catch (error) {
    throw error instanceof OtherLog ? new KeysProblem(ANOTHER_FOLDER, { cause: error }) : error;
  }
};

const OTHER_KEYS =
  'The event store holds a log of which other processes seal with other keys. Name the database that they have in KEY_DATABASE_URL: ' +
  'what is sealed with the keys of two databases is read whole by nobody.';

/** Keys are made where nothing was recorded, and no other process has made some. */
const openKeysOf = async (
  dir: string,
  there: StoreThere,
  head: string,
  options: MirroredLogOptions,
): Promise<KeyStore> => {
  const { onErased = () => undefined, onKeysTrouble: onTrouble = () => undefined } = options;
  const named = options.keysAt && (await there.keysNamed());
  const keys = await openKeysAt(keysOf(dir, options), {
    ...{ mode: 'write', logId: there.logId, onErased, onTrouble },
    mayCreate: head === START_POSITION && named === undefined,
  });
  try {
    if (keys.mark !== undefined && !(await there.keysAre(keys.mark))) throw new KeysProblem(OTHER_KEYS);
    return keys;
  } catch (error) {
    await keys.close();
    throw error;
  }
};

const keysOf = (dir: string, { kek, keysAt }: MirroredLogOptions): KeysAt => keysAt ?? { dir, kek };

/** What was opened so far, to be closed where the rest cannot be. */
const closing = () => {
  const ends: (() => unknown)[] = [];
  return {
    last: <T>(thing: T, end: (thing: T) => unknown): T => {
      ends.push(() => end(thing));
      return thing;
    },
    all: async (): Promise<void> => {
      for (const end of ends.reverse()) await end();
    },
  };
};

const openToWrite = async (dir: string, options: MirroredLogOptions): Promise<MirroredLog> => {
  const { onCommit, filling } = options;
  const path = mirrorFile(dir);
  makeFolder(dirname(path));
  const close = closing();
  try {
    const lock = close.last(holdWriterLock(path), (held) => held.release());
    const there = close.last(await connect(dir, options), (store) => store.close());
    const head = await there.head();
    const keys = close.last(await openKeysOf(dir, there, head, options), (opened) => opened.close());
    const mirroring = openMirror(path, there, {
      // An event is sealed with a key that was durable before it: what may be read here can be opened here.
      ready: async () => keys.refresh(),
      onCommit: () => onCommit?.(),
    });
    const mirror = close.last(await mirroring, (opened) => opened.close());
    await fillToHead(mirror, head, filling);
    const facts = logFacts(path, 'write');
    const store = mirroredStore(there, mirror, openSqliteStoreForReading(path));
    return { path, store, keys, facts, lock, mirror };
  } catch (error) {
    await close.all();
    throw error;
  }
};

/** Brings the mirror up to the event store, where no other process does so. */
const bringUp = async (dir: string, options: MirroredLogOptions): Promise<void> => {
  try {
    const { store, keys, lock } = await openToWrite(dir, options);
    await store.close();
    await keys.close();
    lock?.release();
  } catch (error) {
    if (!(error instanceof LogInUse)) throw error;
  }
};

const openToRead = async (dir: string, options: MirroredLogOptions): Promise<MirroredLog | undefined> => {
  await bringUp(dir, options);
  const path = mirrorFile(dir);
  if (!isThere(path)) return undefined;
  const close = closing();
  try {
    const store = close.last(openSqliteStoreForReading(path), (opened) => opened.close());
    if ((await store.head()) === START_POSITION) {
      await close.all();
      return undefined;
    }
    const keys = await openKeysAt(keysOf(dir, options), {
      mode: 'read',
      logId: store.logId,
      mayCreate: false,
    });
    return { path, store, keys, facts: logFacts(path, 'read') };
  } catch (error) {
    await close.all();
    throw error;
  }
};

/**
 * Opens a log that lies in an event store, with the mirror of a data folder filled up to its head.
 * `read` gives the mirror as a log that another process writes; undefined where nothing was recorded.
 * @throws LogInUse (write) when another process keeps the mirror; StoreRefused; MirrorRefused; KeysProblem; KekProblem
 */
export const openMirroredLog = (
  dir: string,
  options: MirroredLogOptions,
): Promise<MirroredLog | undefined> =>
  options.mode === 'write' ? openToWrite(dir, options) : openToRead(dir, options);
