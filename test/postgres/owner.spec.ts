import { openDatabase } from '../../src/postgres/database.js';
import { tryToOwn } from '../../src/read-model/postgres/owner.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

const LOG = '00000000-0000-4000-8000-000000000007';

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
});
