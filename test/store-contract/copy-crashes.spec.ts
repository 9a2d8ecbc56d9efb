import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CopyRefused } from '../../src/event-store/copying/house.js';
import type { House } from '../../src/event-store/copying/house.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { terminal } from '../command-line/typed.js';
import type { Terminal } from '../command-line/typed.js';
import { importCity, NOW } from '../command-line/moving-house.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { between, copied, copyBetween, eventsOf, sameFolder, stateOf } from './copying.js';

class Crash extends Error {}

/** Both houses, until the process is gone before the so-many-th step of one of them. */
const crashing = (at: number) => {
  let moment = 0;
  const pass = (): void => {
    moment += 1;
    if (moment === at) throw new Crash();
  };
  const step =
    <T extends readonly never[]>(work: (...given: T) => Promise<void>) =>
    async (...given: T): Promise<void> => {
      pass();
      await work(...given);
    };
  return (house: House): House => ({
    ...house,
    arrive: step(house.arrive),
    write: step(house.write),
    shut: step(house.shut),
    open: step(house.open),
  });
};

let here: Terminal;
let server: EventStoreServer;
let all: readonly StoredEvent[];
const folders: string[] = [];
const folder = (): string => {
  const made = sameFolder(join(here.data, 'data'));
  folders.push(made);
  return made;
};

beforeAll(async () => {
  here = terminal(NOW);
  await importCity(here, here, 3);
  all = await eventsOf(join(here.data, 'data'));
}, 120_000);
beforeEach(async () => (server = await startEventStoreServer()));
afterEach(async () => {
  await server.stop();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});
afterAll(() => here.remove());

/** Crashes at each moment in turn, each time from the beginning. @returns at how many moments it could */
const crashAtEach = async (begin: () => Promise<readonly [string, string]>): Promise<number> => {
  for (let at = 1; ; at += 1) {
    const places = await begin();
    const crash = crashing(at);
    const outcome = await between(places, (from, to) => copied(crash(from), crash(to))).catch(
      (error: unknown) => error,
    );
    const states = [await stateOf(places[0]), await stateOf(places[1])];
    expect(states.filter((state) => state === 'open').length).toBeLessThanOrEqual(1);
    if (!(outcome instanceof Crash)) {
      expect(states).toEqual(['closed', 'open']);
      return at - 1;
    }
    await copyBetween(...places);
    expect([await stateOf(places[0]), await stateOf(places[1])]).toEqual(['closed', 'open']);
    expect(await eventsOf(places[1])).toEqual(all);
  }
};

describe('a copy whose process is gone at any moment', () => {
  it('leaves one house open at most, and goes on, from a folder into an event store', async () => {
    const moments = await crashAtEach(async () => {
      await server.stop();
      server = await startEventStoreServer();
      return [folder(), server.url];
    });
    expect(moments).toBeGreaterThan(4);
  }, 120_000);
  it('leaves one house open at most, and goes on, from an event store into a folder', async () => {
    const moments = await crashAtEach(async () => {
      await server.stop();
      server = await startEventStoreServer();
      const data = folder();
      await copyBetween(data, server.url);
      for (const name of ['log.db', 'log.db-wal', 'log.db-shm'])
        rmSync(join(data, 'log', name), { force: true });
      return [server.url, data];
    });
    expect(moments).toBeGreaterThan(4);
  }, 120_000);
  it('leaves one house open at most, and goes on, from one folder into another', async () => {
    const moments = await crashAtEach(async () => {
      const other = folder();
      rmSync(join(other, 'log', 'log.db'));
      return [folder(), other];
    });
    expect(moments).toBeGreaterThan(4);
  }, 120_000);
});

describe('a copy that is given up', () => {
  it('has the log where it was, at each moment before the end', async () => {
    for (let at = 1; ; at += 1) {
      await server.stop();
      server = await startEventStoreServer();
      const places = [folder(), server.url] as const;
      const crash = crashing(at);
      const outcome = await between(places, (from, to) => copied(crash(from), crash(to))).catch(
        (error: unknown) => error,
      );
      if (!(outcome instanceof Crash) || (await stateOf(places[1])) === 'open') return;
      if ((await stateOf(places[0])) !== 'closed') continue;
      expect(await copyBetween(places[1], places[0])).toMatchObject({ kind: 'give-back' });
      expect([await stateOf(places[0]), await stateOf(places[1])]).toEqual(['open', 'arriving']);
      await copyBetween(...places);
      expect([await stateOf(places[0]), await stateOf(places[1])]).toEqual(['closed', 'open']);
    }
  }, 120_000);
});

describe('a copy into a folder whose keys are an older copy', () => {
  it('is refused before anything is closed, and goes on with the right keys', async () => {
    const [from, to] = [folder(), folder()];
    rmSync(join(to, 'log', 'log.db'));
    const keys = join(to, 'log', 'keys.db');
    const db = new DatabaseSync(keys);
    db.exec('DELETE FROM data_key WHERE rowid = (SELECT min(rowid) FROM data_key)');
    db.close();
    const error = await copyBetween(from, to).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(CopyRefused);
    expect((error as Error).message).toContain(`The keys at ${keys} are an older copy: those of 1 of`);
    expect([await stateOf(from), await stateOf(to)]).toEqual(['open', 'arriving']);
    cpSync(join(from, 'log', 'keys.db'), keys);
    await copyBetween(from, to);
    expect([await stateOf(from), await stateOf(to)]).toEqual(['closed', 'open']);
  }, 120_000);
  it('is not opened where a child came after all was checked, until that key is there', async () => {
    const [at, to] = [folder(), folder()];
    await copyBetween(at, server.url);
    rmSync(join(to, 'log', 'log.db'));
    const there = here.with({ THROUGHLINE_DATA: at, EVENT_STORE_URL: server.url });
    const withOneMore = (from: House): House => ({
      ...from,
      shut: async (copy) => {
        await importCity(there, here, 5, 6);
        await from.shut(copy);
      },
    });
    const places = [server.url, to] as const;
    const error = await between(places, (from, into) => copied(withOneMore(from), into)).catch(
      (refused: unknown) => refused,
    );
    expect(error).toBeInstanceOf(CopyRefused);
    expect((error as Error).message).toContain('are an older copy');
    expect([await stateOf(server.url), await stateOf(to)]).toEqual(['closed', 'arriving']);
    cpSync(join(at, 'log', 'keys.db'), join(to, 'log', 'keys.db'));
    await copyBetween(...places);
    expect([await stateOf(server.url), await stateOf(to)]).toEqual(['closed', 'open']);
  }, 120_000);
});
