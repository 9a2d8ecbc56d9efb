import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasedStreams, erasureReportOf } from '../../src/platform/erased.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import { EraseSubject } from '../../src/journey/record/erase-subject.js';
import { openPlatform, type Platform } from '../../src/platform/platform.module.js';
import { openDatabase } from '../../src/postgres/database.js';
import { children } from '../../src/work-list/children.queries.js';
import { clockAt } from '../support/clock.js';
import { schemasIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const NOW = '2026-11-02T09:00:00.000Z';
const TODAY = NOW.slice(0, 10);
const [ADA, EVE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';

let server: PostgresServer;
let dir: string;
let url: string;
let platform: Platform;

const open = (readDatabaseUrl: string): Promise<Platform> =>
  openPlatform(dir, { mode: 'write', kek: undefined, clock: clockAt(NOW), readDatabaseUrl });
const register = (child: string, surname: string) =>
  platform.desk.say(
    new RegisterChild(child, { names: { surname, forename: 'Ida' }, dateOfBirth: '2010-05-04' }, TODAY),
    { commandId: child, source: 'graphql' },
  );
const names = async (): Promise<readonly (string | null)[]> =>
  (await platform.tables.read((reading) => children(reading, { now: NOW }, {}))).items.map(
    ({ surname }) => surname,
  );
/** Whatever the database still holds of a text, in any table of any generation. */
const heldOf = async (text: string): Promise<number> => {
  const database = await openDatabase(url, 'READ_DATABASE_URL');
  let found = 0;
  for (const schema of await schemasIn(database)) {
    const rows = await database.ask(`SELECT 1 FROM ${schema}.child_summary WHERE surname = $1`, [text]);
    found += rows.length;
  }
  await database.close();
  return found;
};

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'platform-'));
  url = await server.newDatabase();
  platform = await open(url);
  await register(ADA, 'Fable');
});
afterEach(async () => {
  await platform.close();
  rmSync(dir, { recursive: true });
});

describe('a service whose lists lie in PostgreSQL', () => {
  it('shows what was recorded as soon as it says so, and keeps no lists in its folder', async () => {
    await platform.startProjector();
    const { position } = await register(EVE, 'Märchen');
    expect(await platform.tables.reached(position)).toBe(true);
    expect(await names()).toEqual(['Fable', 'Märchen']);
    expect(await platform.health()).toMatchObject({ ready: true, lagEvents: 0, parkedChildren: 0 });
    expect(readdirSync(dir)).not.toContain('read');
  });

  it('makes a list at a past position, as a job that is found by its id', async () => {
    await platform.startProjector();
    const then = await platform.log.store.head();
    const { position } = await register(EVE, 'Märchen');
    await platform.tables.reached(position);
    const { id } = await platform.jobs.start(then, { on: TODAY, known: NOW });
    while ((await platform.jobs.find(id))!.state !== 'done')
      await new Promise((resolve) => setTimeout(resolve, 10));
    const past = await platform.jobs.readAt(then, (reading) => children(reading, { now: NOW }, {}));
    expect(past.items.map(({ surname }) => surname)).toEqual(['Fable']);
  });

  it('holds no row of a child who was erased, in use or kept', async () => {
    await register(EVE, 'Märchen');
    for (let i = 0; i < 2; i++) await platform.rebuild(() => undefined);
    expect(await heldOf('Fable')).toBeGreaterThan(1);
    await platform.desk.say(
      new EraseSubject(ADA, { because: 'asked-for', authority: '999', by: BY }, TODAY),
      {
        commandId: 'erase',
        source: 'graphql',
      },
    );
    await platform.readModel.catchUp();
    expect(await heldOf('Fable')).toBe(0);
    expect(await names()).toContain('Märchen');
    const reader = openLogReader(platform.log.path);
    expect(erasedStreams(reader)).toEqual([`child-${ADA}`]);
    expect(await erasureReportOf(url, reader)).toEqual([]);
    reader.close();
  });

  it('is refused a wrong database in a sentence, and lets the folder go', async () => {
    await platform.close();
    const wrong = url.replace(/\/test_\d+$/, '/nowhere');
    await expect(open(wrong)).rejects.toThrow(/There is no database at .*READ_DATABASE_URL/);
    platform = await open(url);
  });
});
