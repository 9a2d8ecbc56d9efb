import { openDatabase, type Database } from '../../src/postgres/database.js';
import { tryToOwn, type Ownership } from '../../src/read-model/postgres/owner.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

const LOG = '00000000-0000-4000-8000-000000000007';

const SILENT_FOR_MS = 300;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the process that keeps the lists', () => {
  let [one, other]: Database[] = [];
  beforeEach(async () => {
    const url = await server.newDatabase();
    [one, other] = [await openDatabase(url, 'X'), await openDatabase(url, 'X')];
  });
  afterEach(async () => {
    for (const database of [one, other]) await database!.close();
  });
  const take = (database = other): Promise<Ownership | undefined> => tryToOwn(database!, LOG, SILENT_FOR_MS);

  it('loses them where it says nothing for long: frozen, or on a machine that is gone', async () => {
    const owned = (await take(one))!;
    expect(await take()).toBeUndefined();
    await wait(SILENT_FOR_MS + 100);
    const taken = await take();
    expect(taken?.stands()).toBe(true);
    await wait(50);
    expect(owned.stands()).toBe(false);
    expect(await take(one)).toBeUndefined();
    await owned.release();
    await taken!.release();
  });
  it('keeps them while it says something, and while the database works for it', async () => {
    const owned = (await take(one))!;
    const working = owned.client.query('SELECT pg_sleep($1)', [(SILENT_FOR_MS + 300) / 1_000]);
    await wait(SILENT_FOR_MS + 100);
    expect(await take()).toBeUndefined();
    await working;
    for (let i = 0; i < 4; i++) {
      await owned.client.query('SELECT 1');
      expect(await take()).toBeUndefined();
    }
    expect(owned.stands()).toBe(true);
    await owned.release();
  });
  it('says something by itself, as often as it is let', async () => {
    const owned = (await take(one))!;
    const said = async (): Promise<unknown> =>
      (
        await other!.ask(
          "SELECT state_change AS at FROM pg_stat_activity WHERE pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')",
        )
      )[0];
    const before = await said();
    await owned.beat();
    expect(await said()).toEqual(before);
    await wait(600);
    await owned.beat();
    expect(await said()).not.toEqual(before);
    await owned.release();
  });
  it('is left alone by those of another log', async () => {
    const owned = (await take(one))!;
    await wait(SILENT_FOR_MS + 100);
    const theirs = await tryToOwn(other!, LOG.replace('7', '8'), SILENT_FOR_MS);
    expect([owned.stands(), theirs?.stands()]).toEqual([true, true]);
    await owned.release();
    await theirs!.release();
  });
});

describe('a process that asks again and again whether it may keep the lists', () => {
  it('leaves nothing on the connection that it asks over', async () => {
    const url = await server.newDatabase();
    const [one, other] = [await openDatabase(url, 'X'), await openDatabase(url, 'X', { connections: 1 })];
    const listeners = (): Promise<number> =>
      other.withClient(async (client) => client.listenerCount('error') + client.listenerCount('end'));
    const before = await listeners();
    const owned = await tryToOwn(one, LOG);
    for (let i = 0; i < 3; i++) expect(await tryToOwn(other, LOG)).toBeUndefined();
    expect(await listeners()).toBe(before);
    await owned!.release();
    const inherited = await tryToOwn(other, LOG);
    await inherited!.release();
    expect(await listeners()).toBe(before);
    for (const database of [one, other]) await database.close();
  });

  it('leaves no lock and no transaction behind where an answer did not come in time', async () => {
    const url = await server.newDatabase();
    const [one, other] = [await openDatabase(`${url}?query_timeout=300`, 'X'), await openDatabase(url, 'X')];
    await other.run('CREATE TABLE shelf (name text)');
    const owned = (await tryToOwn(one, LOG))!;
    await other.transaction(async (within) => {
      await within.run('LOCK TABLE shelf');
      await owned.client.query('BEGIN');
      await expect(owned.client.query('SELECT name FROM shelf')).rejects.toThrow('Query read timeout');
      await owned.release();
    });
    let inherited: Ownership | undefined;
    for (let i = 0; i < 100 && !inherited; i++) {
      inherited = await tryToOwn(other, LOG, 60_000);
      await wait(10);
    }
    expect(inherited?.stands()).toBe(true);
    const left = await other.ask("SELECT pid FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'");
    expect(left).toEqual([]);
    await inherited!.release();
    for (const database of [one, other]) await database.close();
  });
});
