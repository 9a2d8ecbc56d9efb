import { StoreUnavailable } from '../port.js';
import type { EventStore } from '../port.js';
import { refuseShut } from '../copying/standing.js';
import { createAppending } from './appending.js';
import type { Appending } from './appending.js';
import { createFollowing } from './following.js';
import { logIdentity } from './log-identity.js';
import { readLogStream } from './log-stream.js';
import { namedKeys } from './named-keys.js';
import type { NamedKeys } from './named-keys.js';
import { createNumbering } from './numbering.js';
import type { Numbering } from './numbering.js';
import { takeClient } from './one-client.js';
import type { Connection } from './one-client.js';
import { PATIENCE, pauseBefore, quietly, settled } from './patience.js';
import type { Patience } from './patience.js';
import { createReading } from './reading.js';
import type { Reading } from './reading.js';
import { isHopeless, refusalOf } from './refusals.js';
import { LOG_STREAM } from './stored-event.js';

export interface EventStoreDbOptions {
  /** What the log is or must be called; left out: a new UUID for a new log, any for one that stands. */
  readonly logId?: string;
  /** Appends that may wait beside those in flight; one more is Overloaded. */
  readonly maxWaiting?: number;
  readonly patience?: Partial<Patience>;
}

/** Waits for a server that is starting; says at once what no waiting will mend. */
const answers = async (connection: Connection, patience: Patience): Promise<void> => {
  const until = performance.now() + patience.atStart;
  const tried = { ...patience, inAll: 0, silence: patience.atStart };
  const once = createReading(connection, tried, createNumbering());
  for (let attempt = 0; ; attempt += 1) {
    try {
      await once.last(LOG_STREAM);
      return;
    } catch (error) {
      const fault = (error as Error).cause ?? error;
      const mayPass = error instanceof StoreUnavailable && !isHopeless(fault);
      if (!mayPass || performance.now() > until) throw refusalOf(fault);
      await quietly(pauseBefore(attempt, patience));
    }
  }
};

/** The pieces of which a store is made, over a connection that answers. */
export interface Parts {
  readonly numbering: Numbering;
  readonly reading: Reading;
  readonly appending: Appending;
  readonly subscribe: EventStore['subscribe'];
  close(): Promise<void>;
}

const partsOver = async (connection: Connection, options: EventStoreDbOptions): Promise<Parts> => {
  const patience = { ...PATIENCE, ...options.patience };
  await answers(connection, patience);
  const closing = new AbortController();
  const { signal } = closing;
  const numbering = createNumbering();
  const reading = createReading(connection, patience, numbering);
  const waiting = options.maxWaiting ?? 4_096;
  const appending = createAppending(connection, reading, patience, numbering, waiting, signal);
  return {
    ...{ numbering, reading, appending },
    subscribe: createFollowing(connection, reading, patience, numbering, signal),
    close: async () => {
      closing.abort();
      await settled(appending.close(), patience.answer);
      await connection.giveBack();
    },
  };
};

/** Takes the client of this process for something to be made of it. @throws StoreRefused */
export const overParts = async <T>(
  url: string,
  options: EventStoreDbOptions,
  make: (parts: Parts) => Promise<T>,
): Promise<T> => {
  const connection = await takeClient(url);
  try {
    return await make(await partsOver(connection, options));
  } catch (error) {
    await connection.giveBack();
    throw error;
  }
};

/** The log in an event store, as a port; it can say whether it is still here, and whose keys seal it. */
export interface StoreThere extends EventStore, NamedKeys {
  /** @throws LogMoved where the log lives elsewhere by now */
  stillHere(): Promise<void>;
}

/**
 * The log in an EventStoreDB or KurrentDB server or cluster. Its events belong to one authority, and nothing else is there.
 * @param url connection string: esdb://… or esdb+discover://…, with credentials and certificates where the server wants them
 * @throws StoreRefused with a sentence for a person when it cannot be used; LogMoved
 */
export const openEventStoreDb = (url: string, options: EventStoreDbOptions = {}): Promise<StoreThere> =>
  overParts(url, options, async ({ reading, appending, numbering, subscribe, close }) => {
    const logId = await logIdentity(reading, appending, numbering, options.logId);
    const { readStream, readAll, head } = reading;
    return {
      ...{ logId, append: appending.append, readStream, readAll, head, subscribe, close },
      ...namedKeys(reading, appending),
      stillHere: async () => {
        const stream = await readLogStream(reading, createNumbering());
        if (stream) refuseShut(stream.standing);
      },
    };
  });
