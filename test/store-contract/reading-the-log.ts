import { NO_STREAM, START_POSITION, StalePosition } from '../../src/event-store/port.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { event, events, holds, ids, rejection, since } from './fixture.js';

/** The whole log: order, pages, filters, head. */
export const readingTheLog = (): void => {
  holds('it reads nothing after the head', 'Rails Event Store lint: just created is empty', async (given) => {
    await given.store.append(given.stream(), NO_STREAM, [event()]);
    expect(await given.store.readAll({ after: await given.store.head(), limit: 10 })).toEqual([]);
  });
  holds(
    'it reads from the start where no position is given',
    'KurrentDB client: readAll from start',
    async (given) => {
      await given.store.append(given.stream(), NO_STREAM, [event()]);
      const [first] = await given.store.readAll({ limit: 1 });
      expect(await given.store.readAll({ after: START_POSITION, limit: 1 })).toEqual([first]);
      expect(first).toBeDefined();
    },
  );
  holds(
    'it reads the streams in the order in which they were written',
    'Rails Event Store lint: global stream order',
    async (given) => {
      const [a, b, c] = events(3);
      await given.store.append(given.stream('b'), NO_STREAM, [a!]);
      await given.store.append(given.stream('a'), NO_STREAM, [b!]);
      await given.store.append(given.stream('b'), 0, [c!]);
      expect(ids(await since(given))).toEqual([a!.id, b!.id, c!.id]);
    },
  );
  holds(
    'it leaves out the event at the position itself',
    'KurrentDB 24.6 as seen: reads include it, subscriptions exclude it',
    async (given) => {
      const all = events(3);
      const { position } = await given.store.append(given.stream(), NO_STREAM, [all[0]!]);
      await given.store.append(given.stream(), 0, all.slice(1));
      expect(ids(await given.store.readAll({ after: position, limit: 9 }))).toEqual(ids(all.slice(1)));
    },
  );
  holds('it reads no more than the limit', 'KurrentDB client: readAll maxCount', async (given) => {
    const all = events(5);
    await given.store.append(given.stream(), NO_STREAM, all);
    expect(ids(await given.store.readAll({ after: given.start, limit: 2 }))).toEqual(ids(all.slice(0, 2)));
  });
  holds('it reads only the streams with a prefix', 'KurrentDB client: readAll with filter', async (given) => {
    const mine = events(2);
    await given.store.append(given.stream('child'), NO_STREAM, mine);
    await given.store.append(given.stream('setting'), NO_STREAM, events(2));
    expect(ids(await since(given, 'child-'))).toEqual(ids(mine));
  });
  holds(
    'it counts the limit after the filter',
    'Rails Event Store lint: limit applies to records matching the filter',
    async (given) => {
      const mine = events(2);
      await given.store.append(given.stream('setting'), NO_STREAM, events(5));
      await given.store.append(given.stream('child'), NO_STREAM, mine);
      expect(ids(await given.store.readAll({ after: given.start, prefix: 'child-', limit: 2 }))).toEqual(
        ids(mine),
      );
    },
  );
  holds(
    'it reads nothing where no stream has the prefix',
    'KurrentDB client: readAll with filter',
    async (given) => {
      await given.store.append(given.stream(), NO_STREAM, events(2));
      expect(await since(given, 'nobody-')).toEqual([]);
    },
  );
  holds(
    'it takes a prefix as text and not as a pattern',
    'SQL LIKE knows % and _, prefixes do not',
    async (given) => {
      await given.store.append(given.stream('child'), NO_STREAM, [event()]);
      expect(await since(given, 'c_ild')).toEqual([]);
      expect(await since(given, '%')).toEqual([]);
    },
  );
  holds(
    'it tells upper from lower case in a prefix',
    'KurrentDB: stream names are case-sensitive',
    async (given) => {
      await given.store.append(given.stream('child'), NO_STREAM, [event()]);
      expect(await since(given, 'Child-')).toEqual([]);
    },
  );
  holds('it finds a prefix that is a whole name', 'KurrentDB client: readAll with filter', async (given) => {
    await given.store.append(given.stream(), NO_STREAM, [event()]);
    expect(await since(given, given.stream())).toHaveLength(1);
  });
  holds(
    'it reads everything once, page by page',
    'Rails Event Store lint: read in batches forward',
    async (given) => {
      const all = events(23);
      await given.store.append(given.stream(), NO_STREAM, all);
      const read: StoredEvent[] = [];
      for (let after = given.start; ; after = read.at(-1)!.position) {
        const page = await given.store.readAll({ after, limit: 5 });
        if (page.length === 0) break;
        read.push(...page);
      }
      expect(ids(read)).toEqual(ids(all));
    },
  );
  holds(
    'it pages through a filter without losing any',
    'Rails Event Store lint: read in batches forward from named stream',
    async (given) => {
      const mine = events(9);
      for (const [i, one] of mine.entries()) {
        await given.store.append(given.stream('child'), i - 1, [one]);
        await given.store.append(given.stream('setting'), i - 1, [event()]);
      }
      const read: StoredEvent[] = [];
      for (let after = given.start; ; after = read.at(-1)!.position) {
        const page = await given.store.readAll({ after, prefix: 'child-', limit: 4 });
        if (page.length === 0) break;
        read.push(...page);
      }
      expect(ids(read)).toEqual(ids(mine));
    },
  );
  holds(
    'it writes positions as 20 digits that only increase',
    'event-log design 1: text order is log order',
    async (given) => {
      for (let i = 0; i < 12; i += 1) await given.store.append(given.stream(`s${i}`), NO_STREAM, [event()]);
      const positions = (await since(given)).map((one) => one.position);
      for (const position of positions) expect(position).toMatch(/^\d{20}$/);
      expect(positions).toEqual([...new Set(positions)].sort());
    },
  );
  holds('it has the last position as its head', 'pyeventsourcing: max notification id', async (given) => {
    await given.store.append(given.stream(), NO_STREAM, events(4));
    expect(await given.store.head()).toBe((await since(given)).at(-1)!.position);
  });
  holds('it gives the same events by stream and by log', 'Commanded: should read events', async (given) => {
    await given.store.append(given.stream(), NO_STREAM, events(6));
    expect(await since(given, given.stream())).toEqual(await given.store.readStream(given.stream()));
  });
  for (const limit of [0, -1, 2.5])
    holds(`it refuses a limit of ${limit}`, 'KurrentDB client: invalid argument', async ({ store }) => {
      expect(await rejection(store.readAll({ limit }))).toBeInstanceOf(RangeError);
    });
  holds('it refuses text that is no position', 'event-log design 1: never guessed at', async ({ store }) => {
    expect(await rejection(store.readAll({ after: '12', limit: 1 }))).toBeInstanceOf(StalePosition);
  });
};
