import { DatabaseSync } from 'node:sqlite';
import { openDatabase, type Database } from '../../src/postgres/database.js';
import { openGenerations } from '../../src/read-model/postgres/generations.js';
import { indexTexts } from '../../src/read-model/postgres/read-shape.js';
import { createIndexes, createTables } from '../../src/read-model/shape.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const LOG = 'a-log';
let server: PostgresServer;
let database: Database;

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  database = await openDatabase(await server.newDatabase(), 'READ_DATABASE_URL');
});
afterEach(() => database.close());

const TYPES: Readonly<Record<string, string>> = { INTEGER: 'bigint', TEXT: 'text' };

/** `table column type null?`, and `index of table`, as SQLite has them. */
const inSqlite = (): { columns: string[]; indexes: string[] } => {
  const db = new DatabaseSync(':memory:');
  createTables(db);
  createIndexes(db, () => undefined);
  const names = (type: string) =>
    db.prepare('SELECT name, tbl_name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL').all(type) as {
      name: string;
      tbl_name: string;
    }[];
  const columns = names('table').flatMap(({ name }) =>
    db
      .prepare(`SELECT name, type, "notnull" + pk > 0 AS filled FROM pragma_table_info('${name}')`)
      .all()
      .map((column) => [name, column['name'], TYPES[String(column['type'])], column['filled']].join(' ')),
  );
  const indexes = names('index').map(({ name, tbl_name: table }) => `${name} of ${table}`);
  db.close();
  return { columns, indexes };
};

describe('the shape of the lists', () => {
  it('has every table, column and index of the one definition, and what PostgreSQL alone needs', async () => {
    const generations = await openGenerations(database, LOG);
    const { schema } = await generations.begin({
      ...{ madeOf: 'x', upTo: '0', shards: 1, total: 0, startedAt: '2026-01-01T00:00:00.000Z' },
    });
    await database.alone(async (within) => {
      await within.run(`SET search_path TO ${schema}`);
      for (const text of indexTexts()) await within.run(text);
      await within.run('RESET search_path');
    });
    const columns = await database.ask<{ it: string }>(
      `SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || (is_nullable = 'NO')::int AS it
       FROM information_schema.columns WHERE table_schema = $1 AND column_name <> 'rowid' AND table_name <> 'writer'`,
      [schema],
    );
    const indexes = await database.ask<{ it: string }>(
      `SELECT indexname || ' of ' || tablename AS it FROM pg_indexes
       WHERE schemaname = $1 AND indexname !~ '(_pkey|_key|_by_rowid)$'`,
      [schema],
    );
    const files = inSqlite();
    expect(columns.map(({ it }) => it).sort()).toEqual(files.columns.sort());
    expect(indexes.map(({ it }) => it).sort()).toEqual(files.indexes.sort());
    const collations = await database.ask(
      `SELECT DISTINCT collation_name AS it FROM information_schema.columns
       WHERE table_schema = $1 AND data_type = 'text'`,
      [schema],
    );
    expect(collations).toEqual([{ it: 'C' }]);
  });

  it('is refused for a second log in the same database', async () => {
    await openGenerations(database, LOG);
    await expect(openGenerations(database, 'another')).rejects.toThrow(/holds the lists of another log/);
    await openGenerations(database, LOG);
  });

  it('is made once, however many processes begin', async () => {
    await Promise.all(Array.from({ length: 4 }, () => openGenerations(database, LOG)));
    expect(await database.ask('SELECT count(*)::int AS n FROM read.of_log')).toEqual([{ n: 1 }]);
  });
});
