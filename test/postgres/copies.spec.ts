import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { said } from '../support/facts.js';
import { ADA, adaAndBen, projections, redIn } from '../projections/support/ada-and-ben.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let folder: LogFolder;
let dir: string;
let url: string;
const open: ReadModel[] = [];

/** A process with a data folder of its own; the keys are where all find them. */
const processIn = async (dataDir: string): Promise<ReadModel> => {
  const model = await listsIn(url, folder, projections, {
    ...{ dir: dataDir, keysAt: { dir: folder.dir, kek: undefined } },
  });
  open.push(model);
  return model;
};
const copies = (): readonly string[] => {
  const past = join(dir, 'read', 'past');
  return existsSync(past) ? readdirSync(past) : [];
};

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await adaAndBen();
  dir = mkdtempSync(join(tmpdir(), 'another-process-'));
  url = await server.newDatabase();
});
afterEach(async () => {
  for (const model of open.splice(0)) await model.close();
  await folder.remove();
  rmSync(dir, { recursive: true });
});

describe('the copies that a process keeps of lists', () => {
  it('go at an erasure, whichever process keeps the tables', async () => {
    const keeper = await processIn(folder.dir);
    await keeper.rebuild();
    keeper.follow();
    const then = await folder.log.store.head();
    expect(await keeper.waitFor(then, 5_000)).toBe(true);
    const other = await processIn(dir);
    other.follow();
    (await other.at(then)).close();
    expect(copies().length).toBeGreaterThan(0);
    const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
    const position = await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
    expect(await other.waitFor(position, 5_000)).toBe(true);
    for (let i = 0; i < 100 && copies().length > 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(copies()).toEqual([]);
    expect(await redIn(other)).toEqual([]);
  });

  it('that a process left when it ended are found when it starts again', async () => {
    const model = await processIn(dir);
    await model.rebuild();
    const then = await folder.log.store.head();
    (await model.at(then)).close();
    const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
    await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
    await (await processIn(dir)).forgetErased([ADA.slice('child-'.length)]);
    expect(copies()).toEqual([]);
  });
});
