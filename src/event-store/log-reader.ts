import type { DatabaseSync } from 'node:sqlite';
import { START_POSITION } from './port.js';
import type { StoredEvent } from './port.js';
import { positionNumber, positionText } from './positions.js';
import { openReader } from './sqlite/connection.js';
import { EVENT_COLUMNS, nameRange, storedEvent } from './sqlite/rows.js';
import type { EventRow } from './sqlite/rows.js';

/** One stream read whole: `number` orders the streams, so a rebuild can resume after it. */
export interface StreamRead {
  readonly number: number;
  readonly stream: string;
  readonly events: readonly StoredEvent[];
}

export interface StreamsOptions {
  readonly prefix?: string;
  /** This worker's shard, from 0, of `shards`. */
  readonly shard?: number;
  readonly shards?: number;
  /** Number of the last stream already done. */
  readonly afterNumber?: number;
  /** Leave out events after this position. */
  readonly upTo?: string;
}

export interface AllOptions {
  readonly after?: string;
  readonly upTo?: string;
  readonly prefix?: string;
}

/** Synchronous bulk reading of a SQLite log, for worker threads and rebuilds; takes no lock, disturbs no writer. */
export interface LogReader {
  readonly logId: string;
  /** Position of the last event. */
  head(): string;
  /** Changes whenever another connection commits; cheap enough to ask often. */
  dataVersion(): number;
  stream(name: string, upTo?: string): StoredEvent[];
  /** Streams in the order of their numbers; one without events up to `upTo` is left out. */
  streams(options?: StreamsOptions): Generator<StreamRead, void, void>;
  /** Events in log order. */
  all(options?: AllOptions): Generator<StoredEvent, void, void>;
  close(): void;
}

const LAST = Number.MAX_SAFE_INTEGER;
const bound = (position: string | undefined): number => (position === undefined ? LAST : positionNumber(position));

/** A reader over a connection that somebody else opened. */
export const readerOf = (db: DatabaseSync): LogReader => {
  const selectHead = db.prepare('SELECT position FROM log').setReturnArrays(true);
  const selectVersion = db.prepare('PRAGMA data_version').setReturnArrays(true);
  const selectNumber = db.prepare('SELECT id FROM stream WHERE name = ?').setReturnArrays(true);
  const selectStream = db
    .prepare(`SELECT ${EVENT_COLUMNS} FROM event e WHERE e.stream = ? AND e.position <= ? ORDER BY e.revision`)
    .setReturnArrays(true);
  const first = <T>(row: unknown): T => (row as [T])[0];

  const read = (number: number, stream: string, upTo: number): StoredEvent[] => {
    const rows = selectStream.all(number, upTo) as unknown as EventRow[];
    return rows.map((row) => storedEvent(stream, row));
  };
  const streams = function* (options: StreamsOptions = {}): Generator<StreamRead, void, void> {
    const { prefix = '', shard = 0, shards = 1, afterNumber = 0 } = options;
    const upTo = bound(options.upTo);
    const names = db
      .prepare('SELECT id, name FROM stream WHERE id > ? AND id % ? = ? AND +name >= ? AND +name < ? ORDER BY id')
      .setReturnArrays(true);
    const rows = names.iterate(afterNumber, shards, shard, ...nameRange(prefix));
    for (const [number, stream] of rows as unknown as Iterable<[number, string]>) {
      const events = read(number, stream, upTo);
      if (events.length > 0) yield { number, stream, events };
    }
  };
  const all = function* (options: AllOptions = {}): Generator<StoredEvent, void, void> {
    const select = db
      .prepare(
        `SELECT ${EVENT_COLUMNS}, s.name FROM event e CROSS JOIN stream s ON s.id = e.stream
         WHERE e.position > ? AND e.position <= ? AND +s.name >= ? AND +s.name < ? ORDER BY e.position`,
      )
      .setReturnArrays(true);
    const after = positionNumber(options.after ?? START_POSITION);
    const rows = select.iterate(after, bound(options.upTo), ...nameRange(options.prefix ?? ''));
    for (const row of rows as unknown as Iterable<[...EventRow, string]>)
      yield storedEvent(row[6], row as unknown as EventRow);
  };

  return {
    logId: first<string>(db.prepare('SELECT log_id FROM log').setReturnArrays(true).get()),
    head: () => positionText(first<number>(selectHead.get())),
    dataVersion: () => first<number>(selectVersion.get()),
    stream: (name, upTo) => {
      const row = selectNumber.get(name);
      return row === undefined ? [] : read(first<number>(row), name, bound(upTo));
    },
    streams,
    all,
    close: () => db.close(),
  };
};

/** Opens a log for bulk reading. @param path the log's own file. @throws Error when there is no log. */
export const openLogReader = (path: string): LogReader => readerOf(openReader(path));
