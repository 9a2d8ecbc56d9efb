import { NO_STREAM } from '../../src/event-store/port.js';
import { caughtUp, event, events, followUntil, holds, never } from './fixture.js';

/** How a subscription ends: told to, left by its reader, or closed with its store. */
export const endingToFollow = (): void => {
  holds(
    'it ends when it is told to while it waits',
    'Commanded: unsubscribe from all streams',
    async ({ store, start }) => {
      const stop = new AbortController();
      const seen = followUntil(store.subscribe({ after: start, signal: stop.signal }), (all) => {
        if (caughtUp(all)) setImmediate(() => stop.abort());
        return false;
      });
      expect(await seen).toEqual([{ kind: 'caught-up', position: start }]);
    },
  );
  holds(
    'it gives nothing where it was told to end before',
    'Commanded: unsubscribe from all streams',
    async ({ store, start, stream }) => {
      await store.append(stream(), NO_STREAM, [event()]);
      expect(
        await followUntil(store.subscribe({ after: start, signal: AbortSignal.abort() }), () => false),
      ).toEqual([]);
    },
  );
  holds(
    'it gives nothing more once it was told to end',
    'Commanded: should not receive further events',
    async ({ store, start, stream }) => {
      await store.append(stream(), NO_STREAM, events(9));
      const stop = new AbortController();
      const seen = await followUntil(store.subscribe({ after: start, signal: stop.signal }), (all) => {
        if (all.length === 4) stop.abort();
        return false;
      });
      expect(seen).toHaveLength(4);
    },
  );
  holds(
    'it can be left early, and the store goes on',
    'KurrentDB 24.6 as seen: leaving a read early leaks the call',
    async ({ store, start, stream }) => {
      await store.append(stream(), NO_STREAM, events(9));
      for (let i = 0; i < 20; i += 1)
        await followUntil(store.subscribe({ after: start, signal: never() }), (seen) => seen.length === 1);
      expect((await store.append(stream(), 8, [event()])).revision).toBe(9);
    },
  );
  holds(
    'it ends when the store is closed',
    'Commanded: should not stop subscriber process when subscription down',
    async ({ store, start }) => {
      const seen = followUntil(store.subscribe({ after: start, signal: never() }), (all) => {
        if (caughtUp(all)) setImmediate(() => void store.close());
        return false;
      });
      expect(await seen).toHaveLength(1);
    },
  );
};
