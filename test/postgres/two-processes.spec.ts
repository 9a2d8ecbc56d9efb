import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeysProblem } from '../../src/event-store/keys/key-database.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import { EraseSubject } from '../../src/journey/record/erase-subject.js';
import { openPlatform, type Platform } from '../../src/platform/platform.module.js';
import { children } from '../../src/work-list/children.queries.js';
import { startEventStoreServer, type EventStoreServer } from '../event-store-server/server.js';
import { clockAt } from '../support/clock.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const NOW = '2026-11-02T09:00:00.000Z';
const TODAY = NOW.slice(0, 10);
const [ADA, EVE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
const KEK = Buffer.alloc(32, 7).toString('base64');

let postgres: PostgresServer;
let store: EventStoreServer;
let lists: string;
let keys: string;
let folders: string[];
let open: Platform[];

/** A process of its own: a data folder, a mirror, and what all share. */
const started = async (): Promise<Platform> => {
  const dir = mkdtempSync(join(tmpdir(), 'process-'));
  folders.push(dir);
  const platform = await openPlatform(dir, {
    ...{ mode: 'write', kek: KEK, clock: clockAt(NOW), eventStoreUrl: store.url, readDatabaseUrl: lists },
    keysAt: { url: keys, setting: 'KEY_DATABASE_URL', kek: KEK },
  });
  open.push(platform);
  return platform;
};
const register = (platform: Platform, child: string, surname: string) =>
  platform.desk.say(
    new RegisterChild(child, { names: { surname, forename: 'Ida' }, dateOfBirth: '2010-05-04' }, TODAY),
    { commandId: child, source: 'graphql' },
  );
const names = async ({ tables }: Platform): Promise<readonly (string | null)[]> =>
  (await tables.read((reading) => children(reading, { now: NOW }, {}))).items.map(({ surname }) => surname);

beforeAll(async () => void (postgres = await startPostgres()));
afterAll(() => postgres.stop());
beforeEach(async () => {
  [folders, open] = [[], []];
  store = await startEventStoreServer();
  [lists, keys] = [await postgres.newDatabase(), await postgres.newDatabase()];
});
afterEach(async () => {
  for (const platform of open) await platform.close();
  await store.stop();
  for (const dir of folders) rmSync(dir, { recursive: true });
});

describe('two data folders that share a log, its keys and its lists', () => {
  it('both take commands, and each shows what the other recorded', async () => {
    const [one, other] = [await started(), await started()];
    await one.startProjector();
    await register(one, ADA, 'Fable');
    const { position } = await register(other, EVE, 'Märchen');
    expect(await one.tables.reached(position)).toBe(true);
    expect(await names(one)).toEqual(['Fable', 'Märchen']);
    expect(await other.tables.reached(position)).toBe(true);
    expect(await names(other)).toEqual(['Fable', 'Märchen']);
    expect(readdirSync(folders[1]!)).not.toContain('keys.db');
  }, 30_000);
  it('forget in one what was erased in the other', async () => {
    const [one, other] = [await started(), await started()];
    await one.startProjector();
    await register(one, ADA, 'Fable');
    await register(other, EVE, 'Märchen');
    await one.desk.say(new EraseSubject(EVE, { because: 'asked-for', authority: '999', by: BY }, TODAY), {
      commandId: 'erase',
      source: 'graphql',
    });
    await other.log.keys.refresh();
    expect(await other.log.keys.find(`child-${EVE}`)).toBeUndefined();
    expect(await other.log.keys.find(`child-${ADA}`)).toBeDefined();
  }, 30_000);
  it('are refused where the log has events and the database of keys is empty', async () => {
    await register(await started(), ADA, 'Fable');
    keys = await postgres.newDatabase();
    await expect(started()).rejects.toBeInstanceOf(KeysProblem);
  }, 30_000);
});
