import { EventStoreDBClient } from '@eventstore/db-client';
import { settled } from './patience.js';
import { SecondStore, StoreRefused, wrongUrl } from './refusals.js';

/** The one client of this process, shared by every store that is open over it. */
export interface Connection {
  readonly client: EventStoreDBClient;
  /** How often `cut` was called: what was read across a cut is not whole. */
  cuts(): number;
  /** Whether it was given back by this holder. */
  closed(): boolean;
  /** Ends every call that is open, so that nothing waits for a frozen connection. */
  cut(): Promise<void>;
  /** Given back once by each who took it; the last one ends the client. */
  giveBack(): Promise<void>;
}

interface Held {
  readonly url: string;
  readonly client: EventStoreDBClient;
  holders: number;
  cuts: number;
}

// The client keeps one map of pending appends for all clients of a process: two of them harm each other.
let held: Held | undefined;
let ending: Promise<void> = Promise.resolve();

const ENDING_MS = 2_000;

/** `dispose()` ends calls, may never settle, and leaves the channel open. */
const end = async (client: EventStoreDBClient): Promise<void> => {
  await settled(client.dispose(), ENDING_MS);
  // The client has no door of its own for this.
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  const closing = getChannel().then((channel) => channel.close());
  await settled(closing, ENDING_MS);
};

const create = (url: string): Held => {
  // With it the client answers a conflict with a revision that is always 1.
  if (/throwOnAppendFailure/i.test(url))
    throw new StoreRefused('EVENT_STORE_URL must not set throwOnAppendFailure: leave it out.');
  try {
    return { url, client: EventStoreDBClient.connectionString(url), holders: 0, cuts: 0 };
  } catch (error) {
    throw wrongUrl(error);
  }
};

/**
 * Takes the client of this process, making it where there is none.
 * @throws SecondStore while this process talks to another store; StoreRefused for a wrong connection string
 */
export const takeClient = async (url: string): Promise<Connection> => {
  await ending;
  if (held && held.url !== url) throw new SecondStore();
  const mine = (held ??= create(url));
  mine.holders += 1;
  let given = false;
  return {
    client: mine.client,
    cuts: () => mine.cuts,
    closed: () => given,
    cut: async () => {
      mine.cuts += 1;
      await settled(mine.client.dispose(), ENDING_MS);
    },
    giveBack: async () => {
      if (given) return;
      given = true;
      mine.holders -= 1;
      if (mine.holders > 0) return;
      held = undefined;
      mine.cuts += 1;
      await (ending = end(mine.client));
    },
  };
};
