/** What every store of events must do (memory, SQLite, KurrentDB). A store computes nothing: texts go in and come back. */

/** Revision to expect of a stream that does not exist yet. */
export const NO_STREAM = -1;

/** An event ready to be stored: both texts are canonical JSON (RFC 8785), made by the codec above the port. */
export interface EventToAppend {
  /** UUID v7, unique within the log. */
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An event as a store gives it back. */
export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  /** Place in the stream, from 0. */
  readonly revision: number;
  /** Place in the log: 20 decimal digits, so that text order is log order. */
  readonly position: string;
}

export interface Appended {
  /** Revision of the last event appended (or the stream's head where nothing was). */
  readonly revision: number;
  readonly position: string;
}

export interface ReadStreamOptions {
  /** First revision wanted; default 0. */
  readonly from?: number;
  /** Leave out events after this position. */
  readonly upToPosition?: string;
}

export interface ReadAllOptions {
  /** Exclusive everywhere: the first event returned lies after it. */
  readonly after?: string;
  /** Only streams whose name starts so. */
  readonly prefix?: string;
  /** At most so many events; the filter is applied first. */
  readonly limit: number;
}

/** What a live subscription yields: events in log order, and a mark each time it has caught up. */
export type Followed =
  | { readonly kind: 'event'; readonly event: StoredEvent }
  | { readonly kind: 'caught-up'; readonly position: string };

export interface EventStore {
  /** The log's own UUID, written when the log was created. */
  readonly logId: string;
  /**
   * Appends all or nothing and resolves once durable.
   * Events whose ids all stand already at exactly these revisions: the first result again.
   * @throws Conflict when the stream is not at `expectedRevision`; MixedRepeat when some ids match and some do not; Overloaded when the queue is full; StoreUnavailable when another machine keeps the log and does not answer; LogMoved when the log was copied elsewhere.
   */
  append(stream: string, expectedRevision: number, events: readonly EventToAppend[]): Promise<Appended>;
  /** Events of one stream in revision order; empty where there is no such stream. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly StoredEvent[]>;
  /** One page of the log in position order. */
  readAll(options: ReadAllOptions): Promise<readonly StoredEvent[]>;
  /**
   * Follows the log from `after` (exclusive) until the signal aborts; no gap, no double.
   * @throws StoreUnavailable when another machine keeps the log and stays away: begin again after the last event
   */
  subscribe(options: { after?: string; prefix?: string; signal: AbortSignal }): AsyncIterable<Followed>;
  /** Position of the last event; START_POSITION for an empty log. */
  head(): Promise<string>;
  close(): Promise<void>;
}

export const START_POSITION = '0'.repeat(20);

/** The stream stood elsewhere than the caller expected. */
export class Conflict extends Error {
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super(`Stream ${stream} is at revision ${actualRevision}, not at the expected ${expectedRevision}.`);
  }
}

/** Some of the ids stand in the stream already and some do not: the caller mixed two appends. */
export class MixedRepeat extends Error {}

/** More appends are waiting than the store holds; try again in a moment. */
export class Overloaded extends Error {}

/** The store could not be reached for too long. Of an append nothing is known then; saying it again is safe. */
export class StoreUnavailable extends Error {}

/** This copy of the log takes no appends: the log lives in another place, or has not arrived here yet. */
export class LogMoved extends Error {}

/** Another process holds the writer lock of this log. */
export class LogInUse extends Error {}

/** A position of another log, or text that is no position. */
export class StalePosition extends Error {}
