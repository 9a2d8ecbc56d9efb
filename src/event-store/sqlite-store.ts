import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { checkAppend } from './check-append.js';
import { follow } from './follow.js';
import type { Appended, EventStore } from './port.js';
import { commitInThread } from './sqlite/commit-in-thread.js';
import { limitRoom, openReader, openWriter } from './sqlite/connection.js';
import { createGroupCommit, createPipelinedCommit } from './sqlite/group-commit.js';
import type { Append, CommitBatch, GroupCommit } from './sqlite/group-commit.js';
import { migrate } from './sqlite/migrate.js';
import { reading } from './sqlite/reading.js';
import { createWriter } from './sqlite/writer.js';
import { createWakeups } from './wakeups.js';

export interface SqliteStoreOptions {
  /** The log's identity when it is created here; left out: a new UUID. */
  readonly logId?: string;
  /** Appends that may wait; one more is Overloaded. */
  readonly maxWaiting?: number;
  /** Room that the log may take on disk, in bytes; left out: as much as there is. */
  readonly maxBytes?: number;
  /** Writes in a thread of its own, started so. Left out: yes, save where the program runs from its sources. */
  readonly thread?: { readonly execArgv?: string[] } | undefined;
}

const isBuilt = !import.meta.url.endsWith('.ts');

/** This process opened the log for reading only. */
export class ReadOnlyLog extends Error {}

const create = (db: DatabaseSync, logId: string = randomUUID()): void => {
  migrate(db, 'log');
  db.prepare('INSERT OR IGNORE INTO log (one, log_id, position) VALUES (1, ?, 0)').run(logId);
};

/** How a store appends: a queue over whatever writes, told after each commit to wake who follows the log. */
interface Appending {
  readonly queue: GroupCommit;
  /** Once the queue is closed. */
  readonly end: () => Promise<void> | void;
}
type StartAppending = (committed: () => void) => Appending;

const MAX_WAITING = 4_096;

const refusing: StartAppending = () => {
  const refuse: CommitBatch = () => {
    throw new ReadOnlyLog('This process reads the log and does not write to it.');
  };
  return { queue: createGroupCommit(refuse, MAX_WAITING), end: () => undefined };
};

const writingHere =
  (db: DatabaseSync, { maxBytes, maxWaiting = MAX_WAITING }: SqliteStoreOptions): StartAppending =>
  (committed) => {
    limitRoom(db, maxBytes);
    const write = createWriter(db);
    const commit: CommitBatch = (batch) => {
      const outcomes = write(batch);
      committed();
      return outcomes;
    };
    return { queue: createGroupCommit(commit, maxWaiting), end: () => db.close() };
  };

const writingInThread =
  (path: string, { maxBytes, maxWaiting = MAX_WAITING, thread }: SqliteStoreOptions): StartAppending =>
  (committed) => {
    const writer = commitInThread({ path, maxBytes }, thread?.execArgv);
    const commit = async (batch: readonly Append[]) => {
      const outcomes = await writer.commit(batch);
      committed();
      return outcomes;
    };
    return { queue: createPipelinedCommit(commit, maxWaiting), end: writer.close };
  };

const storeOver = (path: string, start: StartAppending): EventStore => {
  const db = openReader(path);
  const read = reading(db);
  const wakeups = createWakeups(read.changed);
  const { queue, end } = start(wakeups.notify);
  let closed = false;
  const tail = {
    head: read.head,
    page: read.page,
    nextChange: (signal: AbortSignal) => wakeups.next(signal),
    isClosed: () => closed,
  };

  return {
    logId: read.logId,
    append: async (stream, expected, events): Promise<Appended> => {
      checkAppend(stream, expected, events);
      return queue.add({ stream, expected, events: [...events] });
    },
    readStream: async (stream, { from = 0, upToPosition } = {}) => read.stream(stream, from, upToPosition),
    readAll: async (options) => read.page(options),
    subscribe: (options) => follow(tail, options),
    head: async () => read.head(),
    close: async () => {
      if (closed) return;
      closed = true;
      await queue.close();
      wakeups.close();
      await end();
      db.close();
    },
  };
};

/** The store of a log file that this process writes, created where it is missing. The caller holds the writer lock. */
export const openSqliteStore = (path: string, options: SqliteStoreOptions = {}): EventStore => {
  const db = openWriter(path);
  create(db, options.logId);
  if (!(options.thread ?? isBuilt)) return storeOver(path, writingHere(db, options));
  const store = storeOver(path, writingInThread(path, options));
  db.close();
  return store;
};

/** The store of a log file that another process may be writing; appends are refused with ReadOnlyLog. */
export const openSqliteStoreForReading = (path: string): EventStore => storeOver(path, refusing);
