import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEventStoreServer, type EventStoreServer } from '../event-store-server/server.js';
import { startPostgres, type PostgresServer } from '../postgres/start-postgres.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
const newKek = (): string => randomBytes(32).toString('base64');

/** A log of a few children. */
const filled = async (here: Terminal): Promise<void> => {
  const city = join(here.data, 'city');
  await here.type('generate', '--children', '8', '--seed', '3', '--out', city);
  expect((await here.type('import', city)).status).toBe(0);
};
/** What comes next, with the names of whom. */
const names = async (there: Pick<Terminal, 'type'>): Promise<string> => {
  const { out } = await there.type('next', '--within', '600');
  expect(out.split('\n').length).toBeGreaterThan(3);
  return out;
};

describe('a change of the key-encryption key, with keys in the data folder', () => {
  let here: Terminal;
  beforeEach(async () => {
    here = terminal(NOW);
    await filled(here);
  }, 60_000);
  afterEach(() => here.remove());

  it('makes a new file, and leaves every record readable by that alone', async () => {
    const file = join(here.data, 'data', 'log', 'kek');
    const [before, shown] = [readFileSync(file, 'utf8'), await names(here)];
    const { status, out } = await here.type('rotate-kek');
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(/^\d+ keys are wrapped anew\.\nThe new key is in .*kek\. Back it up/),
    });
    expect(readFileSync(file, 'utf8')).not.toBe(before);
    expect(await names(here)).toBe(shown);
    const old = await here.with({ THROUGHLINE_KEK: before }).type('next');
    expect([old.status, old.err]).toEqual([1, expect.stringContaining('key-encryption key')]);
  }, 60_000);

  it('goes to a key that is given, and says that it is needed from then on', async () => {
    const next = newKek();
    const shown = await names(here);
    const { out } = await here.with({ THROUGHLINE_KEK_NEXT: next }).type('rotate-kek');
    expect(out).toContain('Set THROUGHLINE_KEK to the new key');
    expect(out).not.toContain(next);
    expect(await names(here.with({ THROUGHLINE_KEK: next }))).toBe(shown);
  }, 60_000);

  it('asks for a key where one was given before', async () => {
    const { status, err } = await here.with({ THROUGHLINE_KEK: newKek() }).type('rotate-kek');
    expect([status, err]).toEqual([2, expect.stringContaining('THROUGHLINE_KEK_NEXT')]);
  });

  it('is refused to the key that is in use, and never says then that the old one may be destroyed', async () => {
    const file = join(here.data, 'data', 'log', 'kek');
    const same = readFileSync(file, 'utf8');
    const kept = await here.with({ THROUGHLINE_KEK_NEXT: same }).type('rotate-kek');
    expect(kept).toMatchObject({ status: 1, out: '', err: expect.stringContaining('is the one in use') });
    const given = { THROUGHLINE_KEK: same, THROUGHLINE_KEK_NEXT: same };
    const { status, out, err } = await here.with(given).type('rotate-kek');
    expect({ status, out, err }).toMatchObject({ status: 2, out: '' });
    expect(err).toContain('THROUGHLINE_KEK_NEXT gives the same key as THROUGHLINE_KEK');
    expect(err).not.toContain(same.trim());
  });
});

describe('a change of the key-encryption key, with keys that several processes share', () => {
  let [store, postgres]: [EventStoreServer?, PostgresServer?] = [];
  let [one, other]: Terminal[] = [];
  const [kek, next] = [newKek(), newKek()];
  beforeAll(async () => {
    [store, postgres] = [await startEventStoreServer(), await startPostgres()];
    const database = await postgres.newDatabase();
    const shared = { READ_DATABASE_URL: database, KEY_DATABASE_URL: database };
    const env = { EVENT_STORE_URL: store.url, ...shared, THROUGHLINE_KEK: kek };
    [one, other] = [terminal(NOW, env), terminal(NOW, env)];
    await filled(one);
  }, 60_000);
  afterAll(async () => {
    for (const each of [one, other]) each?.remove();
    await store?.stop();
    await postgres?.stop();
  });

  it('is told to every process, each of which reads all from then on with the new one alone', async () => {
    const shown = await names(other!);
    const rotated = await one!.with({ THROUGHLINE_KEK_NEXT: next }).type('rotate-kek');
    expect({ status: rotated.status, out: rotated.out }).toEqual({
      status: 0,
      out: expect.stringMatching(
        /^\d+ keys are wrapped anew\.\nNow give every process the new key as THROUGHLINE_KEK/,
      ),
    });
    expect(rotated.out).not.toContain(next);
    expect(await names(other!.with({ THROUGHLINE_KEK_NEXT: next }))).toBe(shown);
    expect(await names(other!.with({ THROUGHLINE_KEK: next }))).toBe(shown);
    expect(await other!.type('next')).toMatchObject({
      status: 1,
      err: expect.stringContaining('THROUGHLINE_KEK'),
    });
    const again = await one!.with({ THROUGHLINE_KEK_NEXT: next }).type('rotate-kek');
    expect(again.out).toContain('Every key was wrapped by the new one already.');
  }, 60_000);
});
