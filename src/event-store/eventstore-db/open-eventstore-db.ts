import { StoreUnavailable } from '../port.js';
import type { EventStore } from '../port.js';
import { createAppending } from './appending.js';
import { createFollowing } from './following.js';
import { logIdentity } from './log-identity.js';
import { takeClient } from './one-client.js';
import type { Connection } from './one-client.js';
import { PATIENCE, pauseBefore, quietly, settled } from './patience.js';
import type { Patience } from './patience.js';
import { createReading } from './reading.js';
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
  const once = createReading(connection, { ...patience, inAll: 0, silence: patience.atStart });
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

const storeOver = async (connection: Connection, options: EventStoreDbOptions): Promise<EventStore> => {
  const patience = { ...PATIENCE, ...options.patience };
  await answers(connection, patience);
  const closing = new AbortController();
  const reading = createReading(connection, patience);
  const appending = createAppending(
    connection,
    reading,
    patience,
    options.maxWaiting ?? 4_096,
    closing.signal,
  );
  const logId = await logIdentity(reading, appending, options.logId);
  return {
    logId,
    append: appending.append,
    readStream: reading.readStream,
    readAll: reading.readAll,
    head: reading.head,
    subscribe: createFollowing(connection, reading, patience, closing.signal),
    close: async () => {
      closing.abort();
      await settled(appending.close(), patience.answer);
      await connection.giveBack();
    },
  };
};

/**
 * The log in an EventStoreDB or KurrentDB server or cluster. Its events belong to one authority, and nothing else is there.
 * @param url connection string: esdb://… or esdb+discover://…, with credentials and certificates where the server wants them
 * @throws StoreRefused with a sentence for a person when it cannot be used
 */
export const openEventStoreDb = async (
  url: string,
  options: EventStoreDbOptions = {},
): Promise<EventStore> => {
  const connection = await takeClient(url);
  try {
    return await storeOver(connection, options);
  } catch (error) {
    await connection.giveBack();
    throw error;
  }
};
