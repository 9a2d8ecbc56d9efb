import { NO_STREAM, START_POSITION, StalePosition } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection } from './fixture.js';

/** One stream: order, bounds, names. */
export const readingAStream = (): void => {
  holds(
    'it reads nothing of an unknown stream',
    'Commanded: stream events from an unknown stream',
    async ({ store, stream }) => {
      expect(await store.readStream(stream())).toEqual([]);
    },
  );
  holds(
    'it reads events in the order of their revisions',
    'Rails Event Store lint: reads all stream events forward',
    async ({ store, stream }) => {
      const all = events(20);
      await store.append(stream(), NO_STREAM, all.slice(0, 7));
      await store.append(stream(), 6, all.slice(7));
      const read = await store.readStream(stream());
      expect(ids(read)).toEqual(ids(all));
      expect(read.map((one) => one.revision)).toEqual(all.map((_, i) => i));
    },
  );
  holds(
    'it gives back everything that it was given, and where it stands',
    'Rails Event Store lint: data and metadata attributes are retrieved',
    async ({ store, stream }) => {
      const given = event();
      const { position } = await store.append(stream(), NO_STREAM, [given]);
      expect(await store.readStream(stream())).toEqual([
        { ...given, stream: stream(), revision: 0, position },
      ]);
    },
  );
  holds(
    'it reads from a revision, including it',
    'KurrentDB client: readStream from revision',
    async ({ store, stream }) => {
      const all = events(5);
      await store.append(stream(), NO_STREAM, all);
      expect(ids(await store.readStream(stream(), { from: 3 }))).toEqual(ids(all.slice(3)));
    },
  );
  holds(
    'it reads nothing from beyond the head',
    'KurrentDB client: readStream from revision',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      expect(await store.readStream(stream(), { from: 2 })).toEqual([]);
    },
  );
  holds(
    'it reads up to a position, including it',
    'Emmett: time traveling with "to"',
    async ({ store, stream }) => {
      const all = events(4);
      const { position } = await store.append(stream(), NO_STREAM, all.slice(0, 2));
      await store.append(stream(), 1, all.slice(2));
      expect(ids(await store.readStream(stream(), { upToPosition: position }))).toEqual(ids(all.slice(0, 2)));
    },
  );
  holds(
    'it reads a stream as it stood when another stream was written',
    'pyeventsourcing: historical state',
    async ({ store, stream }) => {
      const all = events(2);
      await store.append(stream('a'), NO_STREAM, [all[0]!]);
      const { position } = await store.append(stream('b'), NO_STREAM, [event()]);
      await store.append(stream('a'), 0, [all[1]!]);
      expect(ids(await store.readStream(stream('a'), { upToPosition: position }))).toEqual([all[0]!.id]);
    },
  );
  holds(
    'it reads nothing up to a position before the stream',
    'Emmett: time traveling with "to"',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(2));
      expect(await store.readStream(stream(), { upToPosition: START_POSITION })).toEqual([]);
    },
  );
  holds(
    'it reads between a revision and a position',
    'pyeventsourcing: events between versions',
    async ({ store, stream }) => {
      const all = events(6);
      await store.append(stream(), NO_STREAM, all.slice(0, 2));
      const { position } = await store.append(stream(), 1, all.slice(2, 4));
      await store.append(stream(), 3, all.slice(4));
      expect(ids(await store.readStream(stream(), { from: 1, upToPosition: position }))).toEqual(
        ids(all.slice(1, 4)),
      );
    },
  );
  holds(
    'it reads only the stream that was asked for',
    'Commanded: should read from single stream',
    async ({ store, stream }) => {
      const mine = events(2);
      await store.append(stream('a'), NO_STREAM, mine);
      await store.append(stream('b'), NO_STREAM, events(3));
      expect(ids(await store.readStream(stream('a')))).toEqual(ids(mine));
    },
  );
  holds(
    'it keeps a name and a longer one apart',
    'Commanded: event store prefix',
    async ({ store, stream }) => {
      const mine = event();
      await store.append(`${stream()}1`, NO_STREAM, [mine]);
      await store.append(`${stream()}10`, NO_STREAM, [event()]);
      expect(ids(await store.readStream(`${stream()}1`))).toEqual([mine.id]);
    },
  );
  holds(
    'it keeps names apart that differ in case',
    'KurrentDB: stream names are case-sensitive',
    async ({ store, stream }) => {
      await store.append(stream('Child'), NO_STREAM, [event()]);
      expect(await store.readStream(stream('child'))).toEqual([]);
    },
  );
  holds(
    'it keeps names apart that only look alike',
    'Unicode: composed and decomposed forms are different text',
    async ({ store, stream }) => {
      const composed = stream('Zo\u00eb');
      await store.append(composed, NO_STREAM, [event()]);
      expect(await store.readStream(stream('Zoe\u0308'))).toEqual([]);
      expect((await store.readStream(composed))[0]!.stream).toBe(composed);
    },
  );
  holds(
    'it keeps a name with spaces, signs and other scripts',
    'Rails Event Store lint: stream names',
    async ({ store, stream }) => {
      const odd = stream("a 'quoted' %_\\ \u{1f9d2} \u4e2d\u6587");
      await store.append(odd, NO_STREAM, [event()]);
      expect((await store.readStream(odd)).map((one) => one.stream)).toEqual([odd]);
    },
  );
  holds(
    'it gives later revisions later positions',
    'KurrentDB client: populates log position',
    async ({ store, stream }) => {
      await store.append(stream(), NO_STREAM, events(12));
      const positions = (await store.readStream(stream())).map((one) => one.position);
      expect(positions).toHaveLength(12);
      expect(positions).toEqual([...new Set(positions)].sort());
    },
  );
  holds(
    'it reads an append as soon as it was acknowledged',
    'Rails Event Store lint: appended event is stored in given stream',
    async ({ store, stream }) => {
      for (let revision = NO_STREAM; revision < 5; revision += 1) {
        await store.append(stream(), revision, [event()]);
        expect(await store.readStream(stream())).toHaveLength(revision + 2);
      }
    },
  );
  for (const from of [-1, 1.5])
    holds(
      `it refuses to read from revision ${from}`,
      'KurrentDB client: stream revision invalid argument lower bound',
      async ({ store, stream }) => {
        expect(await rejection(store.readStream(stream(), { from }))).toBeInstanceOf(RangeError);
      },
    );
  for (const position of ['7', 'tomorrow', `${'0'.repeat(19)}x`, ''])
    holds(
      `it refuses "${position}" as a position`,
      'KurrentDB client: invalid argument',
      async ({ store, stream }) => {
        expect(await rejection(store.readStream(stream(), { upToPosition: position }))).toBeInstanceOf(
          StalePosition,
        );
      },
    );
};
