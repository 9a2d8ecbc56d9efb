import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { askedByPartner, eventsIn, importCity, must, NOW } from './moving-house.js';
import type { House } from './moving-house.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

let server: EventStoreServer;
let here: Terminal;
let there: House;
let data: string;
let someone: string;
const positions: string[] = [];
/** What was answered at each position, when it was cited first. */
const answered: string[] = [];

/** What is answered at positions that were cited, over the command line and over GraphQL. */
const answersAt = async (at: House, cited: readonly string[]): Promise<string[]> => {
  const said: string[] = [];
  for (const position of cited)
    said.push(
      await must(at, 'case', someone, '--at', position, '--format', 'json'),
      await must(at, 'risks', '--at', position, '--format', 'csv'),
    );
  const url = at === there ? server.url : undefined;
  return [...said, ...(await askedByPartner(data, url, someone, cited))];
};
const cite = async (at: House, position: string): Promise<void> => {
  // The first column of the second line.
  someone ??= (await must(at, 'risks', '--format', 'csv')).split('\n')[1]!.slice(0, 36);
  positions.push(position);
  answered.push(...(await answersAt(at, [position])));
};
const answersAsBefore = async (at: House): Promise<void> =>
  expect((await answersAt(at, positions)).sort()).toEqual([...answered].sort());
const mirror = (): string => join(data, 'log', 'mirror');
let before: ReturnType<typeof eventsIn>;

beforeAll(async () => {
  server = await startEventStoreServer();
  here = terminal(NOW);
  there = here.with({ EVENT_STORE_URL: server.url });
  data = join(here.data, 'data');
  await cite(here, await importCity(here, here, 3));
  await cite(here, await importCity(here, here, 4));
  before = eventsIn(data);
}, 120_000);
afterAll(async () => {
  here.remove();
  await server.stop();
});

describe('a log that moves from its data folder into an event store, and back, and again', () => {
  it('is copied, read back and compared', async () => {
    const out = await must(here, 'copy-log', '--from', data, '--to', server.url);
    expect(out).toContain(`${before.length.toLocaleString('en-GB')} events in`);
    expect(out).toContain('each read back and compared, every hash checked');
    expect(out).toContain(`Position ${positions.at(-1)}`);
  }, 120_000);
  it('takes nothing in the folder any more, and says where it went', async () => {
    for (const args of [['import', join(here.data, 'city-3')], ['risks'], ['status']]) {
      const { status, err } = await here.type(...args);
      expect(status).toBe(1);
      expect(err).toMatch(/This log moved to the event store at 127\.0\.0\.1:\d+ on 2026-11-22 at 10:00 UTC/);
    }
    const { status, err } = await here.type('copy-log', '--from', data, '--to', join(here.data, 'other'));
    expect({ status, err }).toMatchObject({ status: 1 });
  });
  it('has left a mirror of its new house in the folder, which goes on without being filled', async () => {
    expect(existsSync(join(mirror(), 'log.db'))).toBe(true);
    const sent = server.seen.sent;
    await must(there, 'status');
    expect(server.seen.sent - sent).toBeLessThan(before.length / 4);
  });
  it('answers there at every position that was cited here, to the byte', async () => {
    await answersAsBefore(there);
  }, 120_000);
  it('has the same events there, with their positions, also in a mirror that was filled again', async () => {
    rmSync(mirror(), { recursive: true });
    await must(there, 'verify');
    expect(eventsIn(data)).toEqual(before);
  }, 120_000);
  it('takes there what is recorded, after what it brought', async () => {
    await cite(there, await importCity(there, here, 5));
    expect(positions.at(-1)! > positions.at(-2)!).toBe(true);
    expect(eventsIn(data).slice(0, before.length)).toEqual(before);
    before = eventsIn(data);
  }, 120_000);
  it('comes back into the folder, which has no mirror then', async () => {
    const out = await must(here, 'copy-log', '--from', server.url, '--to', data);
    expect(out).toContain(`From now on the log lives in the data folder ${data}, and the event store at`);
    expect(existsSync(mirror())).toBe(false);
    expect(eventsIn(data)).toEqual(before);
    await must(here, 'verify');
  }, 120_000);
  it('takes nothing in the event store any more', async () => {
    const { status, err } = await there.type('import', join(here.data, 'city-3'));
    expect(status).toBe(1);
    expect(err).toContain('holds a log of its own');
    const count = server.log.all.length;
    const other = terminal(NOW, { EVENT_STORE_URL: server.url });
    const refused = await other.type('import', join(here.data, 'city-3'));
    other.remove();
    expect(refused).toMatchObject({ status: 1 });
    expect(server.log.all).toHaveLength(count);
  });
  it('answers as before at every position, and goes on without gaps', async () => {
    await answersAsBefore(here);
    await cite(here, await importCity(here, here, 6));
    await must(here, 'verify');
    before = eventsIn(data);
    expect(await must(here, 'status')).toContain('0 events (0 s) behind the log');
  }, 120_000);
  it('moves into the same event store once more, and answers as before', async () => {
    await must(here, 'copy-log', '--from', data, '--to', server.url);
    rmSync(mirror(), { recursive: true });
    await answersAsBefore(there);
    await must(there, 'verify');
  }, 120_000);
  it('has nothing left to do when the same is asked again', async () => {
    const out = await must(here, 'copy-log', '--from', data, '--to', server.url);
    expect(out).toContain('Nothing is left to do');
  });
});

describe('a copy that is asked for wrongly', () => {
  it.each([
    ['a store without a setting', 'EVENT_STORE_URL', 'data', 'EVENT_STORE_URL, and that is not set'],
    ['two stores', 'esdb://one:2113', 'esdb://two:2113', 'A process talks to one event store'],
    ['the same place twice', 'data', 'data/../data', 'name the same place'],
    ['an address of another kind', 'data', 'postgres://user:Tanglewood@host', 'as it may hold a password'],
  ])('is refused with %s, and no password is shown', async (_what, from, to, says) => {
    const { status, err } = await here.type('copy-log', '--from', from, '--to', to);
    expect(status).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toContain('Tanglewood');
  });
  it('is refused from a folder without a log, and makes nothing there', async () => {
    const nowhere = join(here.data, 'nowhere');
    const { status, err } = await here.type('copy-log', '--from', nowhere, '--to', server.url);
    expect(status).toBe(1);
    expect(err).toContain(`Nothing is recorded in the data folder ${nowhere}`);
    expect(existsSync(nowhere)).toBe(false);
  });
  it.each([
    ['nothing', Buffer.alloc(0), 'holds no keys of a log'],
    ['no database', Buffer.alloc(9_000, 'x'), 'is no database'],
  ])('is refused in words where keys.db holds %s, and begins nothing', async (_what, bytes, says) => {
    const dir = join(here.data, 'without-keys', 'log');
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'keys.db'), bytes);
    const { status, err } = await here.type('copy-log', '--from', server.url, '--to', join(dir, '..'));
    expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(says) });
    expect(err).not.toContain('A fault of the program');
    expect(existsSync(join(dir, 'log.db'))).toBe(false);
  });
  it('is explained', async () => {
    const { status, out } = await here.type('copy-log', '--help');
    expect(status).toBe(0);
    expect(out).toContain('throughline copy-log --from EVENT_STORE_URL --to data');
  });
});
