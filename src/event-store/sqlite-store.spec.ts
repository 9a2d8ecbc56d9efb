import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { event, events, ids, rejection } from '../../test/store-contract/fixture.js';
import { Conflict, MixedRepeat, NO_STREAM, Overloaded } from './port.js';
import type { EventStore } from './port.js';
import { openSqliteStore, openSqliteStoreForReading } from './sqlite-store.js';
import type { SqliteStoreOptions } from './sqlite-store.js';
import { openWriter } from './sqlite/connection.js';
import { WriteFailed } from './sqlite/write-failed.js';

let dir: string;
let path: string;
const open: EventStore[] = [];

const openStore = (options: SqliteStoreOptions = {}): EventStore => {
  const store = openSqliteStore(path, options);
  open.push(store);
  return store;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
  path = join(dir, 'log.db');
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const large = () => ({ ...event(), data: JSON.stringify({ text: 'x'.repeat(60_000) }) });

/** Appends until the room is used up; ids of what was acknowledged. */
const fill = async (store: EventStore): Promise<{ acknowledged: string[]; error: unknown }> => {
  const acknowledged: string[] = [];
  for (;;) {
    const one = large();
    try {
      await store.append('child-full', acknowledged.length - 1, [one]);
      acknowledged.push(one.id);
    } catch (error) {
      return { acknowledged, error };
    }
  }
};

describe('the SQLite store', () => {
  it('leaves no connection open where the log is newer than the program', () => {
    const db = openWriter(path);
    db.exec('PRAGMA user_version = 999');
    db.close();
    expect(() => openSqliteStore(path)).toThrow('newer release');
    // The last connection that closes takes the write-ahead log with it.
    expect(readdirSync(dir)).toEqual(['log.db']);
  });
  it('keeps its identity and its events when it is opened again', async () => {
    const first = openStore();
    const { position } = await first.append('child-a', NO_STREAM, events(3));
    await first.close();
    const again = openStore();
    expect(again.logId).toBe(first.logId);
    expect(await again.head()).toBe(position);
    expect((await again.append('child-a', 2, [event()])).revision).toBe(3);
  });
  it('takes the identity that it is given when it is created, and no other later', async () => {
    await openStore({ logId: 'given' }).close();
    expect(openStore({ logId: 'another' }).logId).toBe('given');
  });
  it('numbers positions without a gap, also after conflicts and refused ids', async () => {
    const store = openStore();
    const [a, b] = events(2);
    await store.append('child-a', NO_STREAM, [a!]);
    await rejection(store.append('child-a', 5, [event()]));
    await rejection(store.append('child-b', NO_STREAM, [event(), a!]));
    await store.append('child-b', NO_STREAM, [b!]);
    const positions = (await store.readAll({ limit: 9 })).map((one) => Number(one.position));
    expect(positions).toEqual([1, 2]);
  });
  it('refuses an event id that stands in another stream, and accepts its neighbours in the batch', async () => {
    const store = openStore();
    const known = event();
    await store.append('child-a', NO_STREAM, [known]);
    const results = await Promise.allSettled([
      store.append('child-b', NO_STREAM, [event(), event()]),
      store.append('child-c', NO_STREAM, [event(), known]),
      store.append('child-d', 3, [event()]),
      store.append('child-b', 1, [event()]),
    ]);
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(MixedRepeat);
    expect((results[2] as PromiseRejectedResult).reason).toBeInstanceOf(Conflict);
    expect(await store.readStream('child-c')).toEqual([]);
    expect((await store.readAll({ limit: 9 })).map((one) => Number(one.position))).toEqual([1, 2, 3, 4]);
  });
  it('commits what waits in one turn together, and each turn apart', async () => {
    const store = openStore();
    const frames = () => statSync(`${path}-wal`).size;
    await store.append('child-warm', NO_STREAM, [event()]);
    const before = frames();
    await Promise.all(events(50).map((one, i) => store.append(`child-${i}`, NO_STREAM, [one])));
    const together = frames() - before;
    const middle = frames();
    for (const [i, one] of events(50).entries()) await store.append(`child-${i}`, 0, [one]);
    expect(frames() - middle).toBeGreaterThan(together * 4);
  });
  it('says that it is overloaded where more waits than it holds, and goes on', async () => {
    const store = openStore({ maxWaiting: 3 });
    const results = await Promise.allSettled(
      events(5).map((one, i) => store.append(`child-${i}`, NO_STREAM, [one])),
    );
    expect(results.map((one) => one.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect((results[3] as PromiseRejectedResult).reason).toBeInstanceOf(Overloaded);
    expect((await store.append('child-4', NO_STREAM, [event()])).revision).toBe(0);
  });
  it('says so when the disk is full, loses nothing acknowledged, and serves again when there is room', async () => {
    const full = openStore({ maxBytes: 1_000_000 });
    const { acknowledged, error } = await fill(full);
    expect(error).toBeInstanceOf(WriteFailed);
    expect((error as Error).message).toContain('full');
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(ids(await full.readStream('child-full'))).toEqual(acknowledged);
    expect((await full.append('child-full', acknowledged.length - 1, [])).revision).toBe(
      acknowledged.length - 1,
    );
    await full.close();
    const roomy = openStore();
    expect(ids(await roomy.readStream('child-full'))).toEqual(acknowledged);
    expect((await roomy.append('child-full', acknowledged.length - 1, [large()])).revision).toBe(
      acknowledged.length,
    );
  });
  it('acknowledges nothing of a batch that met a full disk, and accepts a small append after it', async () => {
    const store = openStore({ maxBytes: 400_000 });
    await store.append('child-a', NO_STREAM, [event()]);
    const huge = { ...event(), data: JSON.stringify({ text: 'x'.repeat(900_000) }) };
    const batch = await Promise.allSettled([
      store.append('child-b', NO_STREAM, [event()]),
      store.append('child-c', NO_STREAM, [huge]),
    ]);
    expect(batch.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    expect(await store.readStream('child-b')).toEqual([]);
    const { position } = await store.append('child-b', NO_STREAM, [event()]);
    expect(Number(position)).toBe(2);
  });
  for (const [what, sql] of [
    ['changes', "UPDATE event SET data = '{}'"],
    ['deletes', 'DELETE FROM event'],
  ] as const)
    it(`has a log that nobody ${what}, whatever program opens it`, async () => {
      await openStore().append('child-a', NO_STREAM, [event('kept')]);
      const other = new DatabaseSync(path);
      expect(() => other.exec(sql)).toThrow('events are never');
      other.close();
      expect((await openStore().readStream('child-a'))[0]!.data).toContain('kept');
    });
  it('writes through a connection that synchronises at every commit', () => {
    const writer = openWriter(path);
    const pragma = (name: string): unknown => Object.values(writer.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('wal_autocheckpoint')).toBe(10_000);
    writer.close();
  });
  it('can be read through another connection while it is open for writing', async () => {
    const store = openStore();
    const reader = openSqliteStoreForReading(path);
    open.push(reader);
    const one = event();
    await store.append('child-a', NO_STREAM, [one]);
    expect(ids(await reader.readStream('child-a'))).toEqual([one.id]);
    expect(await reader.head()).toBe(await store.head());
  });
  it('conflicts, and mixes nothing, should another writer have come past the lock', async () => {
    const store = openStore();
    const other = openStore();
    const [a, b] = events(2);
    await store.append('child-a', NO_STREAM, [event()]);
    await other.append('child-a', 0, [a!]);
    expect(await rejection(store.append('child-a', 0, [b!]))).toBeInstanceOf(Conflict);
    expect((await store.append('child-a', 1, [b!])).revision).toBe(2);
    expect((await store.readAll({ limit: 9 })).map((one) => Number(one.position))).toEqual([1, 2, 3]);
  });
  it('refuses a log that a newer release has changed', async () => {
    await openStore().close();
    const file = new DatabaseSync(path);
    file.exec('PRAGMA user_version = 99');
    file.close();
    expect(() => openSqliteStore(path)).toThrow('newer release');
  });
});
