import { openDatabase, type Database } from '../../src/postgres/database.js';
import { CheckpointMoved } from '../../src/read-model/checkpoint.js';
import { RebuildStopped } from '../../src/read-model/load-children.js';
import { openGenerations, type Generations } from '../../src/read-model/postgres/generations.js';
import { aloneRebuilding } from '../../src/read-model/postgres/rebuild-lock.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { adaAndBen, projections } from '../projections/support/ada-and-ben.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn, schemasIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let folder: LogFolder;
let url: string;
let database: Database;
let generations: Generations;
let model: ReadModel;

const opened = (by: typeof projections): Promise<ReadModel> => listsIn(url, folder, by);

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await adaAndBen();
  url = await server.newDatabase();
  database = await openDatabase(url, 'READ_DATABASE_URL');
  generations = await openGenerations(database, folder.log.store.logId);
  model = await opened(projections);
});
afterEach(async () => {
  await model.close();
  await database.close();
  await folder.remove();
});

const schemas = (): Promise<readonly string[]> => schemasIn(database);
/** Until somebody waits for a lock that somebody else has. */
const untilOneWaits = async (): Promise<void> => {
  for (let i = 0; i < 400; i++) {
    const waiting = await database.ask('SELECT 1 FROM pg_locks WHERE NOT granted');
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('a process that waits for another’s rebuild', () => {
  it('leaves it to the other where it is told to stop', async () => {
    const { logId } = folder.log.store;
    const begun = await generations.begin({
      ...{ madeOf: 'what another process makes', upTo: await folder.log.store.head(), shards: 1, total: 1 },
      startedAt: '2026-01-01T00:00:00.000Z',
    });
    const fence = await generations.claim(begun);
    const stopping = new AbortController();
    await aloneRebuilding(database, logId, undefined, async () => {
      const waiting = model.rebuild({ signal: stopping.signal });
      stopping.abort();
      await expect(waiting).rejects.toThrow(RebuildStopped);
      expect(await generations.building()).toMatchObject({ madeOf: begun.madeOf });
      expect(await generations.claim(begun)).toBe(fence + 1);
    });
  });
});

describe('lists that another process takes away', () => {
  it('are answered from to the end by whoever reads them', async () => {
    await model.rebuild();
    let forgetting: Promise<void> | undefined;
    const read = await model.read(async ({ all }) => {
      await model.rebuild();
      forgetting = generations.forgetKept();
      await untilOneWaits();
      return all<{ surname: string }>('SELECT surname FROM child_summary');
    });
    expect(read.length).toBeGreaterThan(0);
    await forgetting;
    expect(await schemas()).toEqual(['read_2']);
    expect(await generations.kept()).toBeUndefined();
  });
  it('cannot be put in use again, and those in use stay', async () => {
    await model.rebuild();
    const gone = generations.promote(7, () => Promise.resolve());
    await expect(gone).rejects.toThrow(CheckpointMoved);
    expect(await generations.current()).toMatchObject({ number: 1 });
  });
});

describe('a process that takes the lists over', () => {
  it('makes them afresh where that is due, though nothing new is recorded', async () => {
    await model.rebuild();
    model.follow();
    expect(await model.waitFor(await folder.log.store.head(), 5_000)).toBe(true);
    const other = await opened({ ...projections, madeOf: () => 'rules of tomorrow' });
    other.follow();
    await new Promise((resolve) => setTimeout(resolve, 100)); // it has looked, and found that they are kept
    await model.close();
    for (let i = 0; i < 500 && (await generations.current())!.number === 1; i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await generations.current())!.madeOf).toContain('rules of tomorrow');
    model = other;
  }, 30_000);
});
