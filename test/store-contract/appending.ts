import { MixedRepeat, NO_STREAM, START_POSITION } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

/** Revisions and positions of what is appended, and what is refused before anything is written. */
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
