import pg from 'pg';
import { remedyFor, startPostgres, type PostgresServer } from './start-postgres.js';

describe('the PostgreSQL server of the tests', () => {
  let server: PostgresServer;
  beforeAll(async () => void (server = await startPostgres()));
  afterAll(() => server.stop());

  it('gives each asker an empty database that answers', async () => {
    const [one, other] = [await server.newDatabase(), await server.newDatabase()];
    const client = new pg.Client({ connectionString: one });
    await client.connect();
    const { rows } = await client.query<{ name: string; tables: number }>(
      "SELECT current_database() AS name, (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables",
    );
    await client.end();

    expect(rows).toEqual([{ name: new URL(one).pathname.slice(1), tables: 0 }]);
    expect(other).not.toBe(one);
  });
});

describe('a PostgreSQL server that does not start', () => {
  it('says what to run where the packages were installed without their scripts', () => {
    const said =
      'initdb: error while loading shared libraries: libicuuc.so.60: cannot open shared object file';

    expect(remedyFor(said)).toContain('run "npm rebuild"');
  });

  it('guesses at no remedy for anything else', () => {
    expect(remedyFor('FATAL: could not create shared memory segment')).toBe('');
  });
});
