import { openEventStoreDb } from '../../src/event-store/eventstore-db/open-eventstore-db.js';
import { NO_STREAM } from '../../src/event-store/port.js';
import type { EventStore, StoredEvent } from '../../src/event-store/port.js';
import { event, ids } from '../store-contract/fixture.js';

/** A server that can be killed at any moment and started again with what lay on its disk. */
export interface Killable {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface Drill {
  readonly server: Killable;
  readonly kills: number;
  /** Acknowledged appends between two kills. */
  readonly every: number;
  readonly writers: number;
}

/** What the drill ended with, for its caller to look at. */
export interface Drilled {
  /** Ids in the order in which each stream's appends were acknowledged. */
  readonly acknowledged: ReadonlyMap<string, readonly string[]>;
  readonly log: readonly StoredEvent[];
  readonly followed: readonly string[];
  readonly close: () => Promise<void>;
}

const PATIENCE = { answer: 2_000, silence: 2_000, inAll: 120_000, atStart: 60_000, longestPause: 500 };
const EVENTS = 3;

const follow = (store: EventStore, after: string, signal: AbortSignal): string[] => {
  const seen: string[] = [];
  void (async () => {
    for await (const one of store.subscribe({ after, signal }))
      if (one.kind === 'event') seen.push(one.event.id);
  })();
  return seen;
};

/** Writes and follows while the server is killed again and again. */
export const drill = async ({ server, kills, every, writers }: Drill): Promise<Drilled> => {
  const store = await openEventStoreDb(server.url, { patience: PATIENCE });
  const start = await store.head();
  const stop = new AbortController();
  const followed = follow(store, start, stop.signal);
  const acknowledged = new Map<string, string[]>();
  const apart = event().id;
  let over = false;
  let appended = 0;

  const write = async (stream: string): Promise<void> => {
    const mine: string[] = [];
    acknowledged.set(stream, mine);
    for (let revision = NO_STREAM; !over; revision += EVENTS) {
      const list = Array.from({ length: EVENTS }, () => event('x'.repeat(400)));
      await store.append(stream, revision, list);
      mine.push(...ids(list));
      appended += 1;
    }
  };
  const writing = Promise.all(Array.from({ length: writers }, (_, i) => write(`child-${apart}-${i}`)));
  for (let killed = 0; killed < kills; killed += 1) {
    const due = appended + every;
    while (appended < due) await new Promise((resolve) => setTimeout(resolve, 3));
    await server.kill();
    await server.start();
  }
  over = true;
  await writing;
  const log = await store.readAll({ after: start, limit: 1_000_000 });
  while (followed.length < log.length) await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  return { acknowledged, log, followed, close: () => store.close() };
};
