import { Conflict, MixedRepeat, NO_STREAM, START_POSITION } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

/** Expected revisions in every state, atomic appends, and what is refused before anything is written. */
export const appending = (): void => {
  holds(
    'it starts a stream at revision 0',
    'Rails Event Store lint: adds an initial event to a new stream',
    async ({ store, stream }) => {
      expect((await store.append(stream(), NO_STREAM, [event()])).revision).toBe(0);
    },
  );
  holds(
    'it starts a stream with several events',
    'Rails Event Store lint: adds multiple initial events',
    async ({ store, stream }) => {
      expect((await store.append(stream(), NO_STREAM, events(3))).revision).toBe(2);
    },
  );
  holds(
    'it goes on from the expected revision',
    'Rails Event Store lint: correct expected version on second write',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      expect((await store.append(stream(), 1, events(2))).revision).toBe(3);
    },
  );
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
    'it answers with the position of the last event',
    'Rails Event Store lint: #global_position happy path',
    async (given) => {
      const { position } = await given.store.append(given.stream(), NO_STREAM, events(3));
      expect((await since(given)).at(-1)!.position).toBe(position);
    },
  );
  holds(
    'it answers later appends with later positions',
    'pyeventsourcing: notification ids increase',
    async ({ store, stream }) => {
      const first = await store.append(stream('a'), NO_STREAM, [event()]);
      const second = await store.append(stream('b'), NO_STREAM, [event()]);
      expect(second.position > first.position).toBe(true);
    },
  );
  holds(
    'it answers an empty append with the head of the stream',
    'Rails Event Store lint: appending empty list should be a no-op',
    async ({ store, stream }) => {
      const written = await store.append(stream(), NO_STREAM, events(2));
      expect(await store.append(stream(), 1, [])).toEqual(written);
    },
  );
  holds(
    'it answers an empty append to a missing stream with "no stream"',
    'pyeventsourcing: insert_events with an empty list',
    async ({ store, stream }) => {
      expect(await store.append(stream(), NO_STREAM, [])).toEqual({
        revision: NO_STREAM,
        position: START_POSITION,
      });
    },
  );
  holds(
    'it looks at no expected revision where nothing is appended',
    'event-log design 1',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      expect((await store.append(stream(), 9, [])).revision).toBe(1);
    },
  );
  holds(
    'it adds nothing to the log by an empty append',
    'Rails Event Store lint: appending empty list should be a no-op',
    async (given) => {
      await given.store.append(given.stream(), NO_STREAM, []);
      expect(await since(given)).toEqual([]);
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
    'it refuses two equal ids in one append and writes neither',
    'KurrentDB 24.6 as seen: two equal ids in one call are both written',
    async (given) => {
      const twice = event();
      expect(
        await rejection(given.store.append(given.stream(), NO_STREAM, [twice, event(), twice])),
      ).toBeInstanceOf(MixedRepeat);
      expect(await since(given)).toEqual([]);
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
  holds(
    'it keeps an append as it was given, whatever the caller does to the list later',
    'event-log design 1: a store computes nothing',
    async ({ store, stream }) => {
      const list = events(2);
      const kept = ids(list);
      const appended = store.append(stream(), NO_STREAM, list);
      list.pop();
      await appended;
      expect(ids(await store.readStream(stream()))).toEqual(kept);
    },
  );
  for (const wrong of [-2, 0.5, Number.NaN, 2 ** 53])
    holds(
      `it refuses ${wrong} as an expected revision`,
      'KurrentDB client: stream revision invalid argument',
      async (given) => {
        expect(await rejection(given.store.append(given.stream(), wrong, [event()]))).toBeInstanceOf(
          RangeError,
        );
        expect(await since(given)).toEqual([]);
      },
    );
  for (const [what, name] of [
    ['empty', ''],
    ["a system stream's", '$all'],
    ['ill-formed', 'child-\ud800'],
  ] as const)
    holds(`it refuses a stream name that is ${what}`, 'KurrentDB client: system streams', async (given) => {
      expect(await rejection(given.store.append(name, NO_STREAM, [event()]))).toBeInstanceOf(RangeError);
      expect(await since(given)).toEqual([]);
    });
  for (const [what, part] of [
    ['a system type', { type: '$metadata' }],
    ['no type', { type: '' }],
    ['no id', { id: '' }],
    ['ill-formed data', { data: '"\udc00"' }],
    ['ill-formed metadata', { metadata: '"\udc00"' }],
  ] as const)
    holds(
      `it refuses an event with ${what}, and its neighbours in the append`,
      'KurrentDB 24.6 as seen: what cannot be serialised never settles',
      async (given) => {
        const list = [event(), { ...event(), ...part }];
        expect(await rejection(given.store.append(given.stream(), NO_STREAM, list))).toBeInstanceOf(
          RangeError,
        );
        expect(await since(given)).toEqual([]);
      },
    );
};
