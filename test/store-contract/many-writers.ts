import { Conflict, NO_STREAM } from '../../src/event-store/port.js';
import type { EventStore } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

const appendRetrying = async (store: EventStore, stream: string, id: string): Promise<void> => {
  for (;;) {
    const head = (await store.append(stream, NO_STREAM, [])).revision;
    try {
      await store.append(stream, head, [event('said', id)]);
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
};

/** Many callers at once: nothing lost, nothing mixed, nothing twice. */
export const manyWriters = (): void => {
  holds(
    'it lets exactly one of two writers have a revision',
    'Rails Event Store lint: limited concurrency, some operations fail',
    async ({ store, stream }) => {
      const results = await Promise.allSettled([
        store.append(stream(), NO_STREAM, [event()]),
        store.append(stream(), NO_STREAM, [event()]),
      ]);
      expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.readStream(stream())).toHaveLength(1);
    },
  );
  holds(
    'it takes fifty writers on fifty streams',
    'pyeventsourcing: concurrent, no conflicts',
    async (given) => {
      const list = events(50);
      await Promise.all(list.map((one, i) => given.store.append(given.stream(`s${i}`), NO_STREAM, [one])));
      expect(ids(await since(given)).sort()).toEqual(ids(list).sort());
    },
  );
  holds(
    'it keeps a stream in order under twenty writers who retry',
    'Rails Event Store lint: limited concurrency, stream is ordered',
    async ({ store, stream }) => {
      const list = ids(events(20));
      await Promise.all(list.map((id) => appendRetrying(store, stream(), id)));
      const read = await store.readStream(stream());
      expect(read.map((one) => one.revision)).toEqual(list.map((_, i) => i));
      expect(ids(read).sort()).toEqual([...list].sort());
    },
  );
  holds(
    'it keeps the events of one append together',
    'pyeventsourcing: non-interleaving notification ids',
    async (given) => {
      const writers = Array.from({ length: 20 }, (_, i) => given.stream(`s${i}`));
      await Promise.all(writers.map((stream) => given.store.append(stream, NO_STREAM, events(10))));
      const order = (await since(given)).map((one) => one.stream);
      const changes = order.filter((stream, i) => stream !== order[i - 1]).length;
      expect(order).toHaveLength(200);
      expect(changes).toBe(20);
    },
  );
  holds(
    'it takes five hundred appends in one turn',
    'KurrentDB client: multiple appends within the same event loop',
    async (given) => {
      const appends = Array.from({ length: 500 }, (_, i) =>
        given.store.append(given.stream(`s${i}`), NO_STREAM, [event()]),
      );
      const positions = new Set((await Promise.all(appends)).map((one) => one.position));
      expect(positions.size).toBe(500);
      expect(await since(given)).toHaveLength(500);
    },
  );
  holds(
    'it reads whole appends only, while they are written',
    'pyeventsourcing: writing of events is atomic',
    async ({ store, stream }) => {
      const lengths: number[] = [];
      for (let i = 0; i < 20; i += 1) {
        const appended = store.append(stream(), i * 5 - 1, events(5));
        lengths.push((await store.readStream(stream())).length);
        await appended;
        lengths.push((await store.readStream(stream())).length);
      }
      expect(lengths.at(-1)).toBe(100);
      expect(lengths.filter((length) => length % 5 !== 0)).toEqual([]);
    },
  );
  holds(
    'it refuses appends once it is closed',
    'KurrentDB 24.6 as seen: dispose() does not close the client',
    async ({ store, stream }) => {
      await store.close();
      expect(await rejection(store.append(stream(), NO_STREAM, [event()]))).toBeInstanceOf(Error);
    },
  );
  holds(
    'it acknowledges what was waiting when it is closed',
    'event-log design 6: acknowledged only after COMMIT',
    async ({ store, stream }) => {
      const waiting = store.append(stream(), NO_STREAM, events(2));
      await store.close();
      expect((await waiting).revision).toBe(1);
    },
  );
  holds('it can be closed twice', 'KurrentDB client: dispose', async ({ store }) => {
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
};
