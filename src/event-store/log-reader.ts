import type { DatabaseSync } from 'node:sqlite';
import { START_POSITION } from './port.js';
import type { StoredEvent } from './port.js';
import { positionNumber, positionText } from './positions.js';
import { prepareArrays } from './sqlite/arrays.js';
import { countingIn, lastCounted } from './sqlite/counting.js';
import { openReader } from './sqlite/connection.js';
import {
  EVENT_COLUMNS,
  EVENTS_IN_LOG_ORDER,
  LANDMARKS,
  LAST_EVENT_AT,
  nameRange,
  storedEvent,
} from './sqlite/rows.js';
import type { EventInStreamRow, EventRow } from './sqlite/rows.js';

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
  /** How many events lie after a position (exclusive; left out: all), up to another. */
  count(between?: Pick<AllOptions, 'after' | 'upTo'>): number;
  /** Events that link or part records, move a fact or erase a subject, in log order; few, with an index of their own. */
  landmarks(upTo?: string): StoredEvent[];
  /** Position after which positions are gap-free, for a log that is no mirror: up to there they were given elsewhere. */
  gapFreeAfter(): string;
  /** The last event at a position or before it; undefined at the start of the log. */
  lastAt(position: string): StoredEvent | undefined;
  close(): void;
}

const LAST = Number.MAX_SAFE_INTEGER;
const bound = (position: string | undefined): number =>
  position === undefined ? LAST : positionNumber(position);

/** A reader over a connection that somebody else opened. */
export const readerOf = (db: DatabaseSync): LogReader => {
  const selectHead = prepareArrays<[number]>(db, 'SELECT position FROM log');
  const selectVersion = prepareArrays<[number]>(db, 'PRAGMA data_version');
  const selectNumber = prepareArrays<[number]>(db, 'SELECT id FROM stream WHERE name = ?');
  const selectStream = prepareArrays<EventRow>(
    db,
    `SELECT ${EVENT_COLUMNS} FROM event e WHERE e.stream = ? AND e.position <= ? ORDER BY e.revision`,
  );
  const eventsUpTo = countingIn(db, () => selectHead.get()![0]);
  const selectLandmarks = prepareArrays<EventInStreamRow>(db, LANDMARKS);
  const selectLast = prepareArrays<EventInStreamRow>(db, LAST_EVENT_AT);

  const read = (number: number, stream: string, upTo: number): StoredEvent[] => {
    const rows = selectStream.all(number, upTo);
    return rows.map((row) => storedEvent(stream, row));
  };
  const streams = function* (options: StreamsOptions = {}): Generator<StreamRead, void, void> {
    const { prefix = '', shard = 0, shards = 1, afterNumber = 0 } = options;
    const upTo = bound(options.upTo);
    const names = prepareArrays<[number, string]>(
      db,
      'SELECT id, name FROM stream WHERE id > ? AND id % ? = ? AND +name >= ? AND +name < ? ORDER BY id',
    );
    for (const [number, stream] of names.iterate(afterNumber, shards, shard, ...nameRange(prefix))) {
      const events = read(number, stream, upTo);
      if (events.length > 0) yield { number, stream, events };
    }
  };
  const all = function* (options: AllOptions = {}): Generator<StoredEvent, void, void> {
    const select = prepareArrays<EventInStreamRow>(db, EVENTS_IN_LOG_ORDER);
    const after = positionNumber(options.after ?? START_POSITION);
    const rows = select.iterate(after, bound(options.upTo), ...nameRange(options.prefix ?? ''));
    for (const row of rows) yield storedEvent(row[6], row);
  };

  return {
    logId: prepareArrays<[string]>(db, 'SELECT log_id FROM log').get()![0],
    head: () => positionText(selectHead.get()![0]),
    dataVersion: () => selectVersion.get()![0],
    stream: (name, upTo) => {
      const row = selectNumber.get(name);
      return row === undefined ? [] : read(row[0], name, bound(upTo));
    },
    streams,
    all,
    count: ({ after = START_POSITION, upTo } = {}) =>
      eventsUpTo(bound(upTo)) - eventsUpTo(positionNumber(after)),
    landmarks: (upTo) => selectLandmarks.all(bound(upTo)).map((row) => storedEvent(row[6], row)),
    lastAt: (position) => {
      const row = selectLast.get(positionNumber(position));
      return row && storedEvent(row[6], row);
    },
    gapFreeAfter: () => positionText(lastCounted(db)),
    close: () => db.close(),
  };
};

/** Opens a log for bulk reading. @param path the log's own file. @throws Error when there is no log. */
export const openLogReader = (path: string): LogReader => readerOf(openReader(path));
