import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { checkAppend } from './check-append.js';
import { follow } from './follow.js';
import type { Appended, EventStore } from './port.js';
import { openReader, openWriter } from './sqlite/connection.js';
import { createGroupCommit } from './sqlite/group-commit.js';
import type { CommitBatch } from './sqlite/group-commit.js';
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
  /** Told after each commit. */
  readonly onCommit?: () => void;
}

/** This process opened the log for reading only. */
export class ReadOnlyLog extends Error {}

const create = (db: DatabaseSync, logId: string = randomUUID()): void => {
  migrate(db, 'log');
  db.prepare('INSERT OR IGNORE INTO log (one, log_id, position) VALUES (1, ?, 0)').run(logId);
};

const limitRoom = (db: DatabaseSync, maxBytes: number | undefined): void => {
  if (maxBytes === undefined) return;
  const { page_size: pageSize } = db.prepare('PRAGMA page_size').get() as { page_size: number };
  db.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / pageSize)}`);
};

const refuseAppends: CommitBatch = () => {
  throw new ReadOnlyLog('This process reads the log and does not write to it.');
};

const storeOver = (
  path: string,
  writer: DatabaseSync | undefined,
  { maxWaiting = 4_096, onCommit }: SqliteStoreOptions = {},
): EventStore => {
  const db = openReader(path);
  const read = reading(db);
  const wakeups = createWakeups(read.changed);
  const commit = writer ? createWriter(writer) : refuseAppends;
  const queue = createGroupCommit((batch) => {
    const outcomes = commit(batch);
    wakeups.notify();
    onCommit?.();
    return outcomes;
  }, maxWaiting);
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
      return await queue.add({ stream, expected, events: [...events] });
    },
    readStream: async (stream, { from = 0, upToPosition } = {}) => read.stream(stream, from, upToPosition),
    readAll: async (options) => read.page(options),
    subscribe: (options) => follow(tail, options),
    head: async () => read.head(),
    close: async () => {
      if (closed) return;
      queue.close();
      closed = true;
      wakeups.close();
      db.close();
      writer?.close();
    },
  };
};

/** The store of a log file that this process writes, created where it is missing. The caller holds the writer lock. */
export const openSqliteStore = (path: string, options: SqliteStoreOptions = {}): EventStore => {
  const writer = openWriter(path);
  try {
    create(writer, options.logId);
    limitRoom(writer, options.maxBytes);
    return storeOver(path, writer, options);
  } catch (error) {
    writer.close();
    throw error;
  }
};

/** The store of a log file that another process may be writing; appends are refused with ReadOnlyLog. */
export const openSqliteStoreForReading = (path: string): EventStore => storeOver(path, undefined);
