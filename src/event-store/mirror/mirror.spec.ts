import { randomUUID } from 'node:crypto';
import { events } from '../../../test/store-contract/fixture.js';
import { mirroring, SOON_MS } from '../../../test/store-contract/mirroring.js';
import { TIMES, withGaps } from '../../../test/store-contract/with-gaps.js';
import { openLogReader } from '../log-reader.js';
import { createMemoryStore } from '../memory-store.js';
import { NO_STREAM } from '../port.js';
import type { EventStore } from '../port.js';
import { positionText } from '../positions.js';
import { MirrorRefused } from './mirror-refused.js';

const { path, mirrored, filled, held } = mirroring();

describe('the mirror of a log', () => {
  it('holds what the store holds: positions, ids, revisions and texts', async () => {
    const plain = createMemoryStore();
    const store = withGaps(plain);
    await store.append('child-a', NO_STREAM, events(3));
    await store.append('child-b', NO_STREAM, events(2));
    await store.append('child-a', 2, events(1));
    const mirror = await filled(store);
    expect(held()).toEqual([
      ...(await store.readStream('child-a')).slice(0, 3),
      ...(await store.readStream('child-b')),
      ...(await store.readStream('child-a')).slice(3),
    ]);
    expect(mirror.standing()).toMatchObject({ events: 6, position: await store.head(), failing: undefined });
  });
  it('follows what is appended later, and tells who waits for it', async () => {
    const store = createMemoryStore();
    const mirror = await mirrored(store);
    const later = (async () => store.append('child-a', NO_STREAM, events(2)))();
    expect(await mirror.reached(positionText(2), SOON_MS)).toBe(true);
    expect(held()).toEqual(await store.readStream('child-a'));
    await later;
  });
  it('says that a position was not reached in time', async () => {
    const mirror = await mirrored(createMemoryStore());
    expect(await mirror.reached(positionText(1), 1)).toBe(false);
  });
  it('tells who waits when it is closed', async () => {
    const mirror = await mirrored(createMemoryStore());
    const waiting = mirror.reached(positionText(1), SOON_MS);
    await mirror.close();
    expect(await waiting).toBe(false);
  });
  it('is closed though what must be known first never comes to be known', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(2));
    let asked = (): void => undefined;
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const mirror = await mirrored(store, {
      ready: () => {
        asked();
        return new Promise(() => undefined);
      },
    });
    await wasAsked;
    await mirror.close();
    expect(held()).toEqual([]);
  });
  it('goes on after its own last position', async () => {
    const store = withGaps(createMemoryStore());
    await store.append('child-a', NO_STREAM, events(5));
    await (await filled(store)).close();
    await store.append('child-a', 4, events(4));
    const mirror = await filled(store);
    expect(held()).toEqual(await store.readStream('child-a'));
    expect(mirror.standing().events).toBe(9);
  });
  it('goes on where a subscription broke off, without a gap or a double', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(50));
    let left = 7;
    const breaking: EventStore = {
      ...store,
      subscribe: async function* (options) {
        for await (const one of store.subscribe(options)) {
          if (left-- === 0) throw new Error('broken off');
          yield one;
        }
      },
    };
    await filled(breaking);
    expect(held()).toEqual(await store.readStream('child-a'));
  });
  it('lets nothing be read before what must be known first is known', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(2));
    let know = (): void => undefined;
    const known = new Promise<void>((resolve) => (know = resolve));
    let asked = (): void => undefined;
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const mirror = await mirrored(store, {
      ready: () => {
        asked();
        return known;
      },
    });
    await wasAsked;
    expect(held()).toEqual([]);
    know();
    expect(await mirror.reached(await store.head(), SOON_MS)).toBe(true);
    expect(held()).toHaveLength(2);
  });
  it('stops, and says so, where the store was away and was put back from a backup meanwhile', async () => {
    const logId = randomUUID();
    const [lost, restored] = [createMemoryStore(logId), createMemoryStore(logId)];
    await lost.append('child-a', NO_STREAM, events(2));
    let now = lost;
    const away = new AbortController();
    const store: EventStore = {
      ...lost,
      readStream: (...asked) => now.readStream(...asked),
      head: () => now.head(),
      subscribe: async function* (options) {
        const signal = now === lost ? away.signal : options.signal;
        yield* now.subscribe({ ...options, signal });
        if (!options.signal.aborted) throw new Error('away');
      },
    };
    const mirror = await filled(store);
    await restored.append('child-b', NO_STREAM, events(1));
    now = restored;
    away.abort();
    expect(await mirror.reached(positionText(9), SOON_MS)).toBe(false);
    expect(mirror.fault()).toBeInstanceOf(MirrorRefused);
    expect(mirror.fault()!.message).toContain('put back from a backup');
  });
  it('counts its events, though positions leave gaps', async () => {
    const store = withGaps(createMemoryStore());
    await store.append('child-a', NO_STREAM, events(3));
    await (await filled(store)).close();
    await store.append('child-a', 2, events(4));
    await filled(store);
    const reader = openLogReader(path());
    const at = (n: number): string => positionText(n * TIMES);
    expect(reader.count()).toBe(7);
    expect(reader.count({ upTo: at(2) })).toBe(2);
    expect(reader.count({ after: at(2) })).toBe(5);
    expect(reader.count({ after: at(1), upTo: positionText(6 * TIMES - 1) })).toBe(4);
    expect(reader.count({ after: at(7) })).toBe(0);
    reader.close();
  });
  it('stops, and says so, where the store leaves out a revision', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(3));
    const losing: EventStore = {
      ...store,
      subscribe: async function* (options) {
        for await (const one of store.subscribe(options))
          if (one.kind !== 'event' || one.event.revision !== 1) yield one;
      },
    };
    const mirror = await mirrored(losing);
    expect(await mirror.reached(await store.head(), SOON_MS)).toBe(false);
    expect(mirror.fault()).toBeInstanceOf(MirrorRefused);
    expect(held()).toEqual([]);
  });
});
