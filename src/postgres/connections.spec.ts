import { startPostgres, type PostgresServer } from '../../test/postgres/start-postgres.js';
import { openDatabase } from './database.js';

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

describe('the connections of a database', () => {
  it('are closed although an answer is not there, and whoever waits for it is told so', async () => {
    const database = await openDatabase(await server.newDatabase(), 'KEY_DATABASE_URL');
    const waiting = expect(database.ask('SELECT pg_sleep(20)')).rejects.toThrow('does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await database.close();
    await waiting;
  });
  it('prepare no more statements than they may, however many are asked', async () => {
    const database = await openDatabase(await server.newDatabase(), 'KEY_DATABASE_URL');
    const prepared = await database.alone(async (within) => {
      for (let i = 0; i < 350; i++) expect(await within.ask(`SELECT ${i} AS n`)).toEqual([{ n: i }]);
      return within.ask<{ n: number }>('SELECT count(*)::int AS n FROM pg_prepared_statements');
    });
    expect(prepared[0]!.n).toBe(300);
    await database.close();
  });
});
