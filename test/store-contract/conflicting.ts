import { Conflict, NO_STREAM } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

/** Appends to a stream that stands elsewhere than expected: refused whole, and nobody else with them. */
export const conflicting = (): void => {
  holds(
    'it refuses an expected revision that is behind',
    'Rails Event Store lint: incorrect expected version on second write',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      expect(await rejection(store.append(stream(), 0, [event()]))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it refuses "no stream" where there is one',
    'KurrentDB client: expected revision NO_STREAM fails',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, [event()]);
      expect(await rejection(store.append(stream(), NO_STREAM, [event()]))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it refuses a revision of a stream that does not exist',
    'KurrentDB client: exact version fails, no stream',
    async ({ store, stream }) => {
      expect(await rejection(store.append(stream(), 0, [event()]))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it refuses a revision that is ahead',
    'Commanded: should fail because of wrong expected version',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, [event()]);
      expect(await rejection(store.append(stream(), 5, [event()]))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it names stream, expected and actual revision of a conflict',
    'KurrentDB 24.6 as seen: WrongExpectedVersionError has an empty message',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(3));
      const error = await rejection(store.append(stream(), 0, [event()]));
      expect(error).toMatchObject({ stream: stream(), expectedRevision: 0, actualRevision: 2 });
      expect((error as Error).message).toContain('revision 2');
    },
  );
  holds(
    'it says -1 for the actual revision of a missing stream',
    "KurrentDB 24.6 as seen: actualVersion is 'no_stream'",
    async ({ store, stream }) => {
      expect(await rejection(store.append(stream(), 7, [event()]))).toMatchObject({
        actualRevision: NO_STREAM,
      });
    },
  );
  holds(
    'it writes none of several events when they conflict',
    'Rails Event Store lint: events not persisted if append failed',
    async (given) => {
      const first = event();
      await given.store.append(given.stream(), NO_STREAM, [first]);
      await rejection(given.store.append(given.stream(), NO_STREAM, events(3)));
      expect(ids(await since(given))).toEqual([first.id]);
    },
  );
  holds(
    'it accepts the neighbours of an append that conflicts',
    'KurrentDB 24.6 as seen: a refused append fails its neighbours in flight',
    async ({ store, stream }) => {
      const results = await Promise.allSettled([
        store.append(stream('a'), NO_STREAM, [event()]),
        store.append(stream('b'), 4, [event()]),
        store.append(stream('c'), NO_STREAM, [event()]),
      ]);
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    },
  );
  holds(
    'it conflicts in one stream and not in another',
    'pyeventsourcing: aggregate sequences are distinguished',
    async ({ store, stream }) => {
      await store.append(stream('a'), NO_STREAM, events(4));
      expect((await store.append(stream('b'), NO_STREAM, [event()])).revision).toBe(0);
    },
  );
  holds(
    'it accepts a retry at the actual revision',
    'Emmett command handling: retries on version conflict',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      const error = (await rejection(store.append(stream(), 0, [event()]))) as Conflict;
      expect((await store.append(stream(), error.actualRevision, [event()])).revision).toBe(2);
    },
  );
};
