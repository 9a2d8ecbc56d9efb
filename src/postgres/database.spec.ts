import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../test/postgres/start-postgres.js';
import type { PostgresServer } from '../../test/postgres/start-postgres.js';
import { DatabaseProblem } from './database-problem.js';
import { openDatabase } from './database.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';

let server: PostgresServer;
let url: string;
let dir: string;
const open: Database[] = [];
const listening: Server[] = [];

const opened = async (at: string = url): Promise<Database> => {
  const database = await openDatabase(at, 'KEY_DATABASE_URL');
  open.push(database);
  return database;
};
const portOf = (other: Server): Promise<number> =>
  new Promise((resolve) => {
    listening.push(other);
    other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
  });
const withIts = (change: (address: URL) => void): string => {
  const address = new URL(url);
  change(address);
  return address.href;
};
/** Everything that an error could show to somebody, its causes too. */
const refusal = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseProblem);
  expect((error as Error).cause).toBeUndefined();
  const { message } = error as Error;
  expect(`${message}${JSON.stringify(error)}`).not.toMatch(/of-the-tests|throughline:|secret/);
  return message;
};
const migrated = (database: Database, mode: 'write' | 'read' = 'write'): Promise<void> =>
  migrate(database, { schema: 'shelves', folder: dir, mode });

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeFileSync(join(dir, '0001-shelf.sql'), 'CREATE TABLE shelves.shelf (name text PRIMARY KEY)');
});
afterEach(async () => {
  for (const database of open.splice(0)) await database.close();
  for (const other of listening.splice(0)) other.close();
  rmSync(dir, { recursive: true });
});

describe('a database address that is of no use', () => {
  it.each([
    ['is no address', 'secret'],
    ['is of something else', 'https://me:secret@127.0.0.1/keys'],
    ['has no host', 'postgres:///keys'],
    ['names no database', 'postgres://me:secret@127.0.0.1:5432'],
    ['escapes its database wrongly', 'postgres://me:secret@127.0.0.1:5432/keys%zz'],
    ['escapes its password wrongly', 'postgres://me:secret%zz@127.0.0.1:5432/keys'],
  ])('is refused by the setting where it %s, and never repeated', async (_, wrong) => {
    expect(await refusal(openDatabase(wrong, 'KEY_DATABASE_URL'))).toContain('KEY_DATABASE_URL');
  });
  it('is refused where nothing listens', async () => {
    const port = await portOf(createServer());
    await new Promise((resolve) => listening.pop()!.close(resolve));
    const asked = openDatabase(`postgres://me:secret@127.0.0.1:${port}/keys`, 'KEY_DATABASE_URL');
    expect(await refusal(asked)).toBe(
      `Nothing listens at 127.0.0.1:${port}/keys. Start the database, or mend KEY_DATABASE_URL.`,
    );
  });
  it('is refused where the password is wrong, or missing', async () => {
    const wrong = withIts((address) => (address.password = 'secret'));
    expect(await refusal(openDatabase(wrong, 'KEY_DATABASE_URL'))).toContain('the user or the password');
    const missing = withIts((address) => (address.password = ''));
    expect(await refusal(openDatabase(missing, 'KEY_DATABASE_URL'))).toContain('the user or the password');
  });
  it('is refused where there is no such database', async () => {
    const wrong = withIts((address) => (address.pathname = '/nowhere'));
    expect(await refusal(openDatabase(wrong, 'KEY_DATABASE_URL'))).toContain('There is no database at');
  });
  it('is refused where the server offers no TLS', async () => {
    const wrong = withIts((address) => address.searchParams.set('sslmode', 'verify-full'));
    expect(await refusal(openDatabase(wrong, 'KEY_DATABASE_URL'))).toContain('does not offer the TLS');
  });
  it('is refused where its certificate cannot be read', async () => {
    const wrong = withIts((address) => address.searchParams.set('sslrootcert', join(dir, 'none.pem')));
    expect(await refusal(openDatabase(wrong, 'KEY_DATABASE_URL'))).toContain(
      'a certificate or a key that cannot be read',
    );
  });
  it('is refused where something else answers', async () => {
    const web = await portOf(createHttp((_, response) => response.end('hello')));
    const rude = await portOf(createServer((socket) => void socket.end('220 mail ready\r\n')));
    for (const port of [web, rude]) {
      const asked = openDatabase(`postgres://me:secret@127.0.0.1:${port}/keys`, 'KEY_DATABASE_URL');
      expect(await refusal(asked)).toContain('is not PostgreSQL');
    }
  });
});

describe('a database', () => {
  it('undoes a transaction whose work fails, and can be asked again', async () => {
    const database = await opened();
    await database.run('CREATE TABLE shelf (name text PRIMARY KEY)');
    const failing = database.transaction(async (within) => {
      await within.ask('INSERT INTO shelf VALUES ($1)', ['a']);
      throw new RangeError('not this one');
    });
    await expect(failing).rejects.toBeInstanceOf(RangeError);
    expect(await database.ask('SELECT name FROM shelf')).toEqual([]);
  });
  it('says that nothing stands of a transaction whose work took no notice of a fault', async () => {
    const database = await opened();
    await database.run('CREATE TABLE shelf (name text PRIMARY KEY)');
    const failing = database.transaction(async (within) => {
      await within.ask('INSERT INTO shelf VALUES ($1)', ['a']);
      await within.run('SELECT 1/0').catch(() => undefined);
    });
    expect(await refusal(failing)).toContain('Nothing of it was kept');
    expect(await database.ask('SELECT name FROM shelf')).toEqual([]);
  });
  it('is durable although the database is set to be careless', async () => {
    const database = await opened();
    const how = await database.transaction((within) => within.ask('SHOW synchronous_commit'));
    expect(how).toEqual([{ synchronous_commit: 'on' }]);
  });
  it('says of a query that is refused what it was about, and never what it held', async () => {
    const database = await opened();
    await database.run('CREATE TABLE shelf (name text PRIMARY KEY)');
    const put = () => database.ask('INSERT INTO shelf VALUES ($1)', ['secret']);
    await put();
    expect(await refusal(put())).toContain('23505 shelf, shelf_pkey');
    expect(await refusal(database.ask('SELECT $1::int', ['secret']))).toContain('22P02');
  });
  it('outlives a connection that is cut, and says so to whoever was waiting', async () => {
    const database = await opened();
    const other = await opened();
    const cut =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()';
    const waiting = refusal(database.ask('SELECT pg_sleep(60)'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.ask(cut);
    expect(await waiting).toContain('is starting or stopping');
    expect(await database.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('migrations of a schema', () => {
  it('run once, however many processes begin', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => opened()));
    await Promise.all(all.map((database) => migrated(database)));
    expect(await all[0]!.ask('SELECT number, name FROM shelves.migration')).toEqual([
      { number: 1, name: '0001-shelf.sql' },
    ]);
  });
  it('go on from where they stand, all or none', async () => {
    const database = await opened();
    await migrated(database);
    writeFileSync(join(dir, '0002-place.sql'), 'ALTER TABLE shelves.shelf ADD place text');
    writeFileSync(join(dir, '0003-wrong.sql'), 'ALTER TABLE shelves.nothing ADD place text');
    await refusal(migrated(database));
    expect(await database.ask('SELECT number FROM shelves.migration')).toEqual([{ number: 1 }]);
    rmSync(join(dir, '0003-wrong.sql'));
    await migrated(database);
    expect(await database.ask('SELECT place FROM shelves.shelf')).toEqual([]);
  });
  it('refuse a schema that a newer release made', async () => {
    const database = await opened();
    await migrated(database);
    await database.run("INSERT INTO shelves.migration (number, name) VALUES (2, 'of tomorrow')");
    expect(await refusal(migrated(database))).toContain('a newer release of this program');
  });
  it('are not made by who only reads', async () => {
    const database = await opened();
    expect(await refusal(migrated(database, 'read'))).toContain('Start a server');
    expect(await database.ask("SELECT to_regnamespace('shelves') AS it")).toEqual([{ it: null }]);
  });
  it('say that the user has no right to make them', async () => {
    const database = await opened();
    await database.run("CREATE ROLE guest LOGIN PASSWORD 'of-the-tests'");
    const guest = await opened(withIts((address) => (address.username = 'guest')));
    expect(await refusal(migrated(guest))).toContain('may not do this');
    await guest.close();
    open.splice(open.indexOf(guest), 1);
    await database.run('DROP ROLE guest');
  });
});
