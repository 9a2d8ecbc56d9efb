import { Conflict, MixedRepeat, NO_STREAM } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

/** Idempotence in its three outcomes: all ids stand already, some do, none do. */
export const repeating = (): void => {
  holds(
    'it answers a repeat with the first result',
    'KurrentDB 24.6 as seen: same ids at the original revision',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      const again = events(2);
      const first = await store.append(stream(), 1, again);
      expect(await store.append(stream(), 1, again)).toEqual(first);
    },
  );
  holds(
    'it answers a repeat of the first append of a stream',
    'KurrentDB 24.6 as seen: same ids at no_stream',
    async ({ store, stream }) => {
      const again = events(3);
      const first = await store.append(stream(), NO_STREAM, again);
      expect(await store.append(stream(), NO_STREAM, again)).toEqual(first);
    },
  );
  holds(
    'it answers a repeat with its own result when others followed',
    'event-log design 7: the answer is then the original result',
    async ({ store, stream }) => {
      const again = events(2);
      const first = await store.append(stream(), NO_STREAM, again);
      await store.append(stream(), 1, events(4));
      expect(await store.append(stream(), NO_STREAM, again)).toEqual(first);
    },
  );
  holds(
    'it writes a repeat only once',
    'Rails Event Store lint: does not allow same event twice in a stream',
    async (given) => {
      const again = events(2);
      await given.store.append(given.stream(), NO_STREAM, again);
      await given.store.append(given.stream(), NO_STREAM, again);
      expect(ids(await since(given))).toEqual(ids(again));
    },
  );
  holds(
    'it writes once what is said twice in the same moment',
    'Commanded: concurrent appends',
    async (given) => {
      const again = events(2);
      const append = () => given.store.append(given.stream(), NO_STREAM, again);
      const [first, second] = await Promise.all([append(), append()]);
      expect(second).toEqual(first);
      expect(ids(await since(given))).toEqual(ids(again));
    },
  );
  holds(
    'it answers many repeats at once alike',
    'KurrentDB client: multiple appends within the same event loop',
    async (given) => {
      const again = events(2);
      const results = await Promise.all(
        Array.from({ length: 30 }, () => given.store.append(given.stream(), NO_STREAM, again)),
      );
      expect(new Set(results.map((one) => `${one.revision} ${one.position}`)).size).toBe(1);
      expect(await since(given)).toHaveLength(2);
    },
  );
  holds(
    'it answers the beginning of an earlier append with the place of its own last event',
    'KurrentDB 24.6 as seen: a prefix of the ids is accepted',
    async ({ store, stream }) => {
      const all = events(3);
      await store.append(stream(), NO_STREAM, all);
      const { revision } = await store.append(stream(), NO_STREAM, all.slice(0, 2));
      const standing = await store.readStream(stream());
      expect(revision).toBe(1);
      expect(standing).toHaveLength(3);
    },
  );
  holds(
    'it refuses a repeat that goes on with something new',
    'event-log design 1: some match and some do not',
    async ({ store, stream }) => {
      const all = events(2);
      await store.append(stream(), NO_STREAM, all);
      expect(await rejection(store.append(stream(), NO_STREAM, [...all, event()]))).toBeInstanceOf(
        MixedRepeat,
      );
    },
  );
  holds(
    'it refuses a repeat with one event replaced',
    'event-log design 1: some match and some do not',
    async ({ store, stream }) => {
      const [first, , third] = events(3) as [ReturnType<typeof event>, unknown, ReturnType<typeof event>];
      await store.append(stream(), NO_STREAM, [first, event(), third]);
      expect(await rejection(store.append(stream(), NO_STREAM, [first, event(), third]))).toBeInstanceOf(
        MixedRepeat,
      );
    },
  );
  holds(
    'it refuses a repeat whose last part lies beyond the stream',
    'event-log design 1: some match and some do not',
    async ({ store, stream }) => {
      const known = event();
      await store.append(stream(), NO_STREAM, [event(), known]);
      expect(await rejection(store.append(stream(), 0, [known, event()]))).toBeInstanceOf(MixedRepeat);
    },
  );
  holds(
    'it writes nothing of a mixed repeat',
    'Rails Event Store lint: events not persisted if append failed',
    async (given) => {
      const all = events(2);
      await given.store.append(given.stream(), NO_STREAM, all);
      await rejection(given.store.append(given.stream(), NO_STREAM, [...all, event()]));
      expect(await since(given)).toHaveLength(2);
    },
  );
  holds(
    'it conflicts where none of the ids stand there',
    'event-log design 1: none match',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(3));
      expect(await rejection(store.append(stream(), NO_STREAM, events(3)))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it conflicts where the same ids stand in another order',
    'event-log design 1: exactly these revisions',
    async ({ store, stream }) => {
      const [a, b] = events(2);
      await store.append(stream(), NO_STREAM, [a!, b!]);
      expect(await rejection(store.append(stream(), NO_STREAM, [b!, a!]))).toBeInstanceOf(Conflict);
    },
  );
  holds(
    'it keeps what was said first when a repeat says it otherwise',
    'KurrentDB 24.6 as seen: repeats are recognised by ids only',
    async ({ store, stream }) => {
      const first = event('as it was');
      await store.append(stream(), NO_STREAM, [first]);
      await store.append(stream(), NO_STREAM, [event('otherwise', first.id)]);
      expect((await store.readStream(stream()))[0]!.data).toBe(first.data);
    },
  );
  holds(
    'it does not move the head by a repeat, a conflict or an empty append',
    'pyeventsourcing: max notification id',
    async ({ store, stream }) => {
      const again = events(2);
      const { position } = await store.append(stream(), NO_STREAM, again);
      await store.append(stream(), NO_STREAM, again);
      await store.append(stream(), 1, []);
      await rejection(store.append(stream(), 0, [event()]));
      expect(await store.head()).toBe(position);
    },
  );
};
