import { openEventStoreDb } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import type { EventStoreDbOptions } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import type { EventStore } from '../../../src/event-store/port.js';
import { startEventStoreServer } from '../../event-store-server/server.js';
import type { EventStoreServer } from '../../event-store-server/server.js';

/** Patience for a server that is a few microseconds away, and told to do wrong. */
export const QUICK = {
  ...{ answer: 700, silence: 700, ending: 200, inAll: 30_000 },
  ...{ atStart: 10_000, pause: 5, longestPause: 50 },
};

/** What one case works with: a server of its own, and a store over it. */
export interface Served {
  server: EventStoreServer;
  store: EventStore;
  /** One more store over the same server, closed after the case. */
  open(options?: EventStoreDbOptions): Promise<EventStore>;
  /** A new server in place of this one, and no store over it yet. */
  anew(): Promise<void>;
  /** Ids that stand in a stream on the server. */
  held(stream: string): string[];
  /** Appends to a stream that reached the server. */
  sent(stream: string): EventStoreServer['seen']['appends'];
}

/** A server and a store for each case of the file. */
export const served = (): Served => {
  const opened: EventStore[] = [];
  const given: Served = {
    server: undefined as never,
    store: undefined as never,
    open: async (options = {}) => {
      const made = await openEventStoreDb(given.server.url, { patience: QUICK, ...options });
      opened.push(made);
      return made;
    },
    anew: async () => {
      for (const one of opened.splice(0)) await one.close();
      await given.server.stop();
      given.server = await startEventStoreServer();
    },
    held: (stream) => given.server.log.stream(stream).map((one) => one.id),
    sent: (stream) => given.server.seen.appends.filter((one) => one.stream === stream),
  };
  beforeEach(async () => {
    given.server = await startEventStoreServer();
    given.store = await given.open();
  });
  afterEach(async () => {
    given.server.faults.frozen = undefined;
    for (const one of opened.splice(0)) await one.close();
    await given.server.stop();
  });
  return given;
};

export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

export const never = (): AbortSignal => new AbortController().signal;
