import { randomUUID } from 'node:crypto';
import { CopyRefused } from '../copying/house.js';
import type { Copy, House } from '../copying/house.js';
import { Conflict, NO_STREAM, START_POSITION } from '../port.js';
import type { EventToAppend, StoredEvent } from '../port.js';
import { oneAppendEach } from './copied-appends.js';
import { logEvent, readLogStream } from './log-stream.js';
import type { LogStream } from './log-stream.js';
import { overParts } from './open-eventstore-db.js';
import type { EventStoreDbOptions, Parts } from './open-eventstore-db.js';
import { carrying, LOG_STREAM } from './stored-event.js';

/** So many events are copied between two points that say where a position lies. */
const POINT_EVERY = 5_000;

/** Host and port of a connection string: nothing of what stands before its last at sign, for a password may hold any character. */
export const hostsOf = (url: string): string =>
  /^[a-z+]+:\/\/(?:.*@)?([^/?]+)/.exec(url)?.[1] ?? 'an unknown address';

const HOLDS_ELSE =
  'The event store holds something, and no log of this program. Give the log an event store of its own, an empty one.';
const ANOTHER_COPY =
  'Another process has just said something of where this log lives in the event store. Look which it was, then give the command again.';

const houseOver = (url: string, { reading, appending, numbering, close }: Parts): House => {
  let known: LogStream | undefined;
  let sincePoint = 0;
  const look = async (): Promise<LogStream | undefined> => (known = await readLogStream(reading, numbering));

  const say = async (events: readonly EventToAppend[]): Promise<void> => {
    try {
      await appending.put(LOG_STREAM, known?.revision ?? NO_STREAM, events);
    } catch (error) {
      throw error instanceof Conflict ? new CopyRefused(ANOTHER_COPY, { cause: error }) : error;
    }
    await look();
  };
  const arrive = async ({ logId, copy, other, at }: Copy): Promise<void> => {
    const position = await reading.head();
    if (!known && position !== START_POSITION) throw new CopyRefused(HOLDS_ELSE);
    // In one append: an event store that a log arrives in was never open.
    await say([
      ...(known ? [] : [logEvent('LogBegun', randomUUID(), { logId })]),
      logEvent('LogArriving', randomUUID(), { copy, other, at, position }),
    ]);
  };
  const write = async (events: readonly StoredEvent[]): Promise<void> => {
    // One after another: the order of the log is the order in which they stand here.
    for (const run of oneAppendEach(events)) {
      const [first] = run as [StoredEvent];
      await appending.put(first.stream, first.revision - 1, run.map(carrying));
    }
    sincePoint += events.length;
    const last = events.at(-1);
    if (!last || sincePoint < POINT_EVERY) return;
    await say([logEvent('LogCopied', randomUUID(), { position: last.position })]);
    sincePoint = 0;
  };
  return {
    name: `the event store at ${hostsOf(url)}`,
    calledThere: `the event store at ${hostsOf(url)}`,
    unit: 'bytes',
    isMirrored: true,
    measure: Number,
    standing: async () => {
      const stream = await look();
      return stream && { ...stream.standing, logId: stream.logId };
    },
    head: reading.head,
    events: (after) => reading.walk(after, known?.closedAt),
    arrive,
    write,
    shut: ({ copy, other, at }) => say([logEvent('LogClosed', randomUUID(), { copy, other, at })]),
    open: async ({ copy }) =>
      say([logEvent('LogOpened', randomUUID(), { copy, position: await reading.head() })]),
    end: close,
  };
};

/** An event store as the source or the target of a copy. @throws StoreRefused */
export const openEventStoreHouse = (url: string, options: EventStoreDbOptions = {}): Promise<House> =>
  overParts(url, options, async (parts) => houseOver(url, parts));
