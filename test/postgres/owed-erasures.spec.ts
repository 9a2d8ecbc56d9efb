import { openDatabase, type Database } from '../../src/postgres/database.js';
import { openGenerations, type Generations } from '../../src/read-model/postgres/generations.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { said } from '../support/facts.js';
import { ADA, adaAndBen, projections } from '../projections/support/ada-and-ben.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let folder: LogFolder;
let database: Database;
let generations: Generations;
let model: ReadModel;

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await adaAndBen();
  const url = await server.newDatabase();
  database = await openDatabase(url, 'READ_DATABASE_URL');
  generations = await openGenerations(database, folder.log.store.logId);
  model = await listsIn(url, folder, projections);
  await model.rebuild();
  await model.rebuild();
});
afterEach(async () => {
  await model.close();
  await database.close();
  await folder.remove();
});

const erase = () => {
  const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
  return folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
};

describe('the lists kept from before', () => {
  it('go though somebody reads them when a child is erased: later', async () => {
    await erase();
    await database.transaction(async (within) => {
      await within.run('SELECT 1 FROM read_1.checkpoint');
      await model.catchUp();
      expect((await model.health()).lagEvents).toBe(0);
      expect((await generations.kept())?.number).toBe(1);
    });
    await model.catchUp();
    expect(await generations.kept()).toBeUndefined();
  }, 30_000);

  it('are looked through whichever release made them', async () => {
    await erase();
    await database.run('DROP TABLE read_1.record_gap; CREATE TABLE read_1.former (child bigint)');
    await database.run('INSERT INTO read_1.former SELECT number FROM read_1.child');
    await database.run('DELETE FROM read_1.child_summary; DELETE FROM read_1.transition_risk');
    await model.forgetErased([ADA.slice('child-'.length)]);
    expect(await generations.kept()).toBeUndefined();
  });

  it('of a number that came before begin with another version, so that no answer kept of those is given', async () => {
    const version = async () =>
      (await database.ask<{ version: string }>('SELECT version FROM read_1.writer'))[0]!;
    const before = await version();
    await generations.forgetKept();
    await generations.cancel(2);
    await model.rebuild();
    expect(await generations.current()).toMatchObject({ number: 1 });
    expect(Number((await version()).version)).toBeGreaterThan(Number(before.version));
  });
});
