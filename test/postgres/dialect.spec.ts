import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { openDatabase, type Database } from '../../src/postgres/database.js';
import { postgresDialect, sqliteDialect, type Dialect } from '../../src/read-model/dialect.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let database: Database;
const files = new DatabaseSync(':memory:');

beforeAll(async () => {
  server = await startPostgres();
  database = await openDatabase(await server.newDatabase(), 'READ_DATABASE_URL');
});
afterAll(async () => {
  await database.close();
  await server.stop();
  files.close();
});

// Days that go over the end of 9999 and back again are asked by nobody; the end itself is an example.
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9900-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const asked = fc.record({
  ...{ a: day, b: day, c: day, months: fc.integer({ min: -700, max: 700 }) },
  days: fc.integer({ min: -400, max: 400 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const saidBy = (dialect: Dialect, { a, b, c, months, days }: Asked): string =>
  `SELECT ${[
    dialect.plusDays(`'${a}'`, days),
    dialect.plusMonths(`'${a}'`, months),
    dialect.plusMonths(`'${a}'`, months, days),
    // Days between two that may be for ever.
    b <= c ? dialect.plusBetween(`'${a}'`, `'${b}'`, `'${c}'`) : `'${a}'`,
  ]
    .map((said, i) => `${said} AS "${i}"`)
    .join(', ')}`;

describe('what the databases say differently', () => {
  it('is the same day, whatever day is asked of and however far', async () => {
    const examples: Asked[] = [
      { a: '2024-02-29', b: '2024-01-01', c: '2024-01-01', months: 12, days: 0 },
      { a: '2026-01-31', b: '2024-01-01', c: '2024-03-01', months: 1, days: -4 },
      { a: '9999-12-31', b: '2024-01-01', c: '9999-12-31', months: 1, days: 1 },
    ];
    await fc.assert(
      fc.asyncProperty(asked, async (one) => {
        const [inPostgres] = await database.alone((within) =>
          within.ask<Record<string, string | null>>(saidBy(postgresDialect, one)),
        );
        expect(inPostgres).toEqual({ ...files.prepare(saidBy(sqliteDialect, one)).get() });
      }),
      { numRuns: 200, examples: examples.map((one) => [one]) },
    );
  }, 60_000);
});
