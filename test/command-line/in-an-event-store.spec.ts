import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
let server: EventStoreServer;
let embedded: Terminal;
let there: Terminal;
let city: string;
let position: string;

beforeAll(async () => {
  server = await startEventStoreServer();
  embedded = terminal(NOW);
  there = terminal(NOW, { EVENT_STORE_URL: server.url });
  city = join(embedded.data, 'city');
  await embedded.type('generate', '--children', '40', '--seed', '3', '--out', city);
  const { status } = await embedded.type('import', city);
  expect(status).toBe(0);
}, 60_000);
afterAll(async () => {
  embedded.remove();
  there.remove();
  await server.stop();
});

const positionIn = (text: string): string => /^Position (\S+)$/m.exec(text)![1]!;
const mirror = (): string => join(there.data, 'data', 'log', 'mirror');
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Rows of a list without ids, which are random: in both logs the same, in any order. */
const rowsOf = async (terminal: Terminal, ...asked: string[]): Promise<string[]> => {
  const { status, out } = await terminal.type(...asked, '--format', 'csv');
  expect(status).toBe(0);
  return out.replaceAll(UUID, '').trimEnd().split('\r\n').sort();
};

describe('a city whose log lies in an event store', () => {
  it('is imported, with the position that the store gives', async () => {
    const { status, out, err } = await there.type('import', city);
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(out).toContain('0 errors');
    expect(err).not.toContain('started the real log');
    position = positionIn(out);
    const last = server.log.all.filter(({ stream }) => !stream.startsWith('$')).at(-1)!;
    expect(BigInt(position.split('.')[1]!)).toBe(last.position);
  }, 60_000);
  it('has the lists that an embedded log of the same files has', async () => {
    for (const asked of [['risks'], ['next', '--within', '400'], ['forecast', '--until', '2027-12-31']]) {
      const rows = await rowsOf(there, ...asked);
      expect(rows.length).toBeGreaterThan(5);
      expect(rows).toEqual(await rowsOf(embedded, ...asked));
    }
  }, 60_000);
  it('answers as it was known earlier', async () => {
    const asked = ['risks', '--known', '2025-09-01'];
    expect(await rowsOf(there, ...asked)).toEqual(await rowsOf(embedded, ...asked));
  }, 60_000);
  it('gives the same answer at the position that an earlier one gave', async () => {
    expect(await rowsOf(there, 'risks', '--at', position)).toEqual(await rowsOf(there, 'risks'));
  }, 60_000);
  it('adds nothing when it is imported again', async () => {
    const { status, out } = await there.type('import', city);
    expect(status).toBe(0);
    expect(positionIn(out)).toBe(position);
  }, 60_000);
  it('is verified in the store itself, event by event', async () => {
    const { status, out } = await there.type('verify');
    const { out: said } = await embedded.type('verify');
    const inAll = /^\d+ events in \d+ streams are as they were written/;
    expect(status).toBe(0);
    expect(inAll.exec(out)![0]).toBe(inAll.exec(said)![0]);
  }, 60_000);
  it('fills its mirror again when that was deleted, and has the same lists', async () => {
    const before = await rowsOf(there, 'risks');
    rmSync(mirror(), { recursive: true });
    expect(await rowsOf(there, 'risks')).toEqual(before);
  }, 60_000);
  it('has lists that its log gives', async () => {
    const { status, out } = await there.type('rebuild', '--compare');
    expect({ status, out }).toMatchObject({ status: 0 });
  }, 60_000);
  it('says how it stands', async () => {
    const { status, out } = await there.type('status');
    expect(status).toBe(0);
    expect(out).toContain(`Position     ${position}`);
    expect(out).toContain('0 events (0 s) behind the log');
  });
  it('is not asked for where EVENT_STORE_URL is left out: the mirror is no log', async () => {
    const { status, err } = await there.with({ EVENT_STORE_URL: '' }).type('risks');
    expect(status).toBe(1);
    expect(err).toContain('Set EVENT_STORE_URL');
  });
  it('is refused beside a log that lies in the data folder', async () => {
    const { status, err } = await embedded.with({ EVENT_STORE_URL: server.url }).type('risks');
    expect(status).toBe(1);
    expect(err).toContain('holds a log of its own');
  });
  it('has keys in a database only where its lists are in one too', async () => {
    const { status, err } = await there.with({ KEY_DATABASE_URL: 'postgres://127.0.0.1/keys' }).type('risks');
    expect(status).toBe(2);
    expect(err).toContain('KEY_DATABASE_URL goes with EVENT_STORE_URL and READ_DATABASE_URL');
  });
  it('is not taken for whole where its mirror was changed', async () => {
    const db = new DatabaseSync(join(mirror(), 'log.db'));
    db.exec('DROP TRIGGER event_is_never_changed');
    db.exec(`UPDATE event SET data = '{}' WHERE position = (SELECT min(position) FROM event)`);
    db.close();
    const { status, err } = await there.type('verify');
    expect(status).toBe(1);
    expect(err).toContain('delete the folder "mirror"');
    rmSync(mirror(), { recursive: true });
    expect((await there.type('verify')).status).toBe(0);
  }, 60_000);
});
