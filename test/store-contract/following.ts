import { NO_STREAM, StalePosition } from '../../src/event-store/port.js';
import { caughtUp, event, events, eventsOf, followUntil, holds, ids, never, rejection } from './fixture.js';

const marks = (count: number) => (seen: readonly { kind: string }[]) =>
  seen.filter((one) => one.kind === 'caught-up').length === count;

/** Subscriptions: what stands, then what comes, without a gap or a double. */
export const following = (): void => {
  holds(
    'it gives what stands already, then says that it has caught up',
    'Commanded: should receive events already appended',
    async ({ store, start, stream }) => {
      const all = events(3);
      const { position } = await store.append(stream(), NO_STREAM, all);
      const seen = await followUntil(store.subscribe({ after: start, signal: never() }), caughtUp);
      expect(ids(eventsOf(seen))).toEqual(ids(all));
      expect(seen.at(-1)).toEqual({ kind: 'caught-up', position });
    },
  );
  holds(
    'it says at once that it has caught up where nothing is new',
    'Commanded: should receive :subscribed message',
    async ({ store, start }) => {
      const seen = await followUntil(store.subscribe({ after: start, signal: never() }), caughtUp);
      expect(seen).toEqual([{ kind: 'caught-up', position: start }]);
    },
  );
  holds(
    'it gives what is appended later',
    'Commanded: should receive events appended to any stream',
    async ({ store, start, stream }) => {
      const later = event();
      const seen = followUntil(
        store.subscribe({ after: start, signal: never() }),
        (all) => eventsOf(all).length === 1,
      );
      await store.append(stream(), NO_STREAM, [later]);
      expect(ids(eventsOf(await seen))).toEqual([later.id]);
    },
  );
  holds(
    'it says again that it has caught up after each new thing',
    'event-log design 1: a mark when caught up',
    async ({ store, start, stream }) => {
      let told = (): void => undefined;
      const caughtUpOnce = new Promise<void>((resolve) => (told = resolve));
      const seen = followUntil(store.subscribe({ after: start, signal: never() }), (all) => {
        if (marks(1)(all)) setImmediate(told);
        return marks(2)(all);
      });
      await caughtUpOnce;
      const { position } = await store.append(stream(), NO_STREAM, [event()]);
      expect((await seen).at(-1)).toEqual({ kind: 'caught-up', position });
    },
  );
  holds(
    'it leaves out the event at the position that it starts after',
    'KurrentDB client: subscribeToAll from position',
    async ({ store, stream }) => {
      const all = events(3);
      const { position } = await store.append(stream(), NO_STREAM, all.slice(0, 1));
      await store.append(stream(), 0, all.slice(1));
      const seen = await followUntil(store.subscribe({ after: position, signal: never() }), caughtUp);
      expect(ids(eventsOf(seen))).toEqual(ids(all.slice(1)));
    },
  );
  holds(
    'it starts with the first event where no position is given',
    'KurrentDB client: subscribeToAll from start',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, [event()]);
      const [first] = await store.readAll({ limit: 1 });
      const seen = await followUntil(store.subscribe({ signal: never() }), (all) => all.length === 1);
      expect(eventsOf(seen)).toEqual([first]);
    },
  );
  holds(
    'it gives only the streams with a prefix',
    'KurrentDB client: subscribeToAll filter by streamName',
    async ({ store, start, stream }) => {
      const mine = events(2);
      await store.append(stream('setting'), NO_STREAM, events(2));
      await store.append(stream('child'), NO_STREAM, mine);
      const seen = await followUntil(
        store.subscribe({ after: start, prefix: 'child-', signal: never() }),
        caughtUp,
      );
      expect(ids(eventsOf(seen))).toEqual(ids(mine));
    },
  );
  holds(
    'it moves its mark past what the filter leaves out',
    'KurrentDB 24.6 as seen: checkpoints come per scanned events',
    async ({ store, start, stream }) => {
      const { position } = await store.append(stream('setting'), NO_STREAM, events(3));
      const seen = await followUntil(
        store.subscribe({ after: start, prefix: 'child-', signal: never() }),
        caughtUp,
      );
      expect(seen).toEqual([{ kind: 'caught-up', position }]);
    },
  );
  holds(
    'it gives everything once while others write',
    'KurrentDB 24.6 as seen: no gap and no double',
    async ({ store, start, stream }) => {
      const all = events(120);
      const seen = followUntil(
        store.subscribe({ after: start, signal: never() }),
        (some) => eventsOf(some).length === all.length,
      );
      for (const [i, one] of all.entries()) await store.append(stream(), i - 1, [one]);
      expect(ids(eventsOf(await seen))).toEqual(ids(all));
    },
  );
  holds(
    'it gives more than one page of what stands',
    'Commanded: should read events in batches',
    async ({ store, start, stream }) => {
      const all = events(700);
      await store.append(stream(), NO_STREAM, all);
      const seen = await followUntil(store.subscribe({ after: start, signal: never() }), caughtUp);
      expect(ids(eventsOf(seen))).toEqual(ids(all));
    },
  );
  holds(
    'it loses nothing when the reader is slow',
    'Emmett consumers: handling',
    async ({ store, start, stream }) => {
      const all = events(30);
      const seen: string[] = [];
      const reading = (async () => {
        for await (const one of store.subscribe({ after: start, signal: never() })) {
          if (one.kind === 'event') seen.push(one.event.id);
          if (seen.length === all.length) return;
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      })();
      for (const [i, one] of all.entries()) await store.append(stream(), i - 1, [one]);
      await reading;
      expect(seen).toEqual(ids(all));
    },
  );
  holds(
    'it serves two readers, each its own place',
    'Commanded: should receive events appended to any stream',
    async ({ store, start, stream }) => {
      const all = events(10);
      const { position } = await store.append(stream(), NO_STREAM, all.slice(0, 5));
      const one = followUntil(
        store.subscribe({ after: start, signal: never() }),
        (seen) => eventsOf(seen).length === 10,
      );
      const other = followUntil(
        store.subscribe({ after: position, signal: never() }),
        (seen) => eventsOf(seen).length === 5,
      );
      await store.append(stream(), 4, all.slice(5));
      expect(ids(eventsOf(await one))).toEqual(ids(all));
      expect(ids(eventsOf(await other))).toEqual(ids(all.slice(5)));
    },
  );
  holds(
    'it goes on after the last position that was handled',
    'Commanded: should resume from checkpoint',
    async ({ store, start, stream }) => {
      const all = events(8);
      await store.append(stream(), NO_STREAM, all);
      const first = eventsOf(
        await followUntil(store.subscribe({ after: start, signal: never() }), (seen) => seen.length === 3),
      );
      const rest = await followUntil(
        store.subscribe({ after: first.at(-1)!.position, signal: never() }),
        caughtUp,
      );
      expect([...ids(first), ...ids(eventsOf(rest))]).toEqual(ids(all));
    },
  );
  holds(
    'it does not give a repeat a second time',
    'Rails Event Store lint: no duplicates',
    async ({ store, start, stream }) => {
      const again = events(2);
      const last = event();
      await store.append(stream(), NO_STREAM, again);
      await store.append(stream(), NO_STREAM, again);
      await store.append(stream(), 1, [last]);
      const seen = await followUntil(store.subscribe({ after: start, signal: never() }), caughtUp);
      expect(ids(eventsOf(seen))).toEqual([...ids(again), last.id]);
    },
  );
  holds(
    'it refuses to start after text that is no position',
    'event-log design 1: never guessed at',
    async ({ store }) => {
      const following = followUntil(store.subscribe({ after: 'here', signal: never() }), () => true);
      expect(await rejection(following)).toBeInstanceOf(StalePosition);
    },
  );
};
