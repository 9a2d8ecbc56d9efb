import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { openDatabase, type Database } from '../../src/postgres/database.js';
import { CheckpointMoved } from '../../src/read-model/checkpoint.js';
import { RebuildStopped } from '../../src/read-model/load-children.js';
import { openLogDecoder } from '../../src/read-model/log-decoder.js';
import { openGenerations, type Generations } from '../../src/read-model/postgres/generations.js';
import { postgresTables } from '../../src/read-model/postgres/postgres-tables.js';
import { createProjector } from '../../src/read-model/projector.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { children } from '../../src/work-list/children.queries.js';
import {
  CHILDREN,
  manyChildren,
  NOW,
  projections,
  type ManyChildren,
} from '../projections/support/many-children.js';
import { listsIn, schemasIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let many: ManyChildren;
let url: string;
let database: Database;
let generations: Generations;
let model: ReadModel;
let projected = 0;

const open = (): Promise<ReadModel> =>
  listsIn(url, many.folder, {
    ...projections,
    rowsOf: (person, authority) => {
      projected++;
      return projections.rowsOf(person, authority);
    },
  });
const all = async (): Promise<readonly string[]> =>
  (await model.read((reading) => children(reading, { now: NOW }, {}))).items.map(({ child }) => child);
const schemas = (): Promise<readonly string[]> => schemasIn(database);

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  many = await manyChildren();
  url = await server.newDatabase();
  database = await openDatabase(url, 'READ_DATABASE_URL');
  generations = await openGenerations(database, many.folder.log.store.logId);
  model = await open();
  projected = 0;
});
afterEach(async () => {
  await model.close();
  await database.close();
  await many.done();
});

describe('a rebuild in PostgreSQL', () => {
  it('goes on where it was stopped, and takes no child twice', async () => {
    const stopped = new AbortController();
    const early = model.rebuild({ shards: 1, signal: stopped.signal, onProgress: () => stopped.abort() });
    await expect(early).rejects.toThrow(RebuildStopped);
    expect(projected).toBeLessThan(CHILDREN);
    await model.rebuild({ shards: 1 });
    expect(projected).toBe(CHILDREN);
    expect(new Set(await all()).size).toBe(CHILDREN);
  });

  it('goes on where the process that made it was killed', async () => {
    const hooks = pathToFileURL(join(import.meta.dirname, '..', 'store-contract', 'run-typescript.mjs')).href;
    const script = join(import.meta.dirname, 'rebuild-and-hang.ts');
    const { dir, log } = many.folder;
    const child = spawn(process.execPath, ['--import', hooks, script, dir, log.path, url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data'); // it has written some, and makes no more
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await generations.building()).toMatchObject({ number: 1, state: 'building' });
    await model.rebuild();
    expect((await generations.current())!.number).toBe(1);
    expect(projected).toBe(CHILDREN / 2);
    expect(new Set(await all()).size).toBe(CHILDREN);
    expect((await model.compare()).tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
  });

  it('leaves the tables in use as they are until it is done, keeps those before, and lets older ones go', async () => {
    await model.rebuild();
    const position = await many.register(CHILDREN);
    expect(await all()).toHaveLength(CHILDREN);
    await model.rebuild();
    expect((await model.health()).position).toBe(position);
    expect(await all()).toHaveLength(CHILDREN + 1);
    await model.rebuild();
    expect(await schemas()).toEqual(['read_2', 'read_3']);
    expect(await model.goBack()).toMatchObject({ generation: 2, left: 3 });
    expect(await all()).toHaveLength(CHILDREN + 1);
  });

  it('is made once where two processes ask for it at once', async () => {
    const other = await open();
    await Promise.all([model.rebuild(), other.rebuild()]);
    expect((await generations.current())!.number).toBe(1);
    expect(projected).toBe(CHILDREN);
    await other.close();
  });
});

describe('an owner of the lists who was replaced', () => {
  const projectorUnder = async (fence: number) => {
    const reader = openLogReader(many.folder.log.path);
    const decoder = openLogDecoder(many.folder.dir, reader.logId, projections.definitions, undefined);
    const { schema, upTo } = (await generations.current())!;
    const step = () =>
      database.withClient(async (client) => {
        const projector = await createProjector({
          ...{ reader, decode: decoder.decode, projections, policiesUpTo: upTo, pause: () => undefined },
          tables: postgresTables(client, { schema, fence }),
          now: () => NOW,
        });
        return projector.step();
      });
    return {
      step,
      close: () => {
        decoder.close();
        reader.close();
      },
    };
  };

  it('has all that it writes rolled back', async () => {
    await model.rebuild();
    const current = (await generations.current())!;
    const old = await projectorUnder(await generations.claim(current));
    const fresh = await projectorUnder(await generations.claim(current));
    await many.register(CHILDREN);
    const before = (await model.health()).position;
    await expect(old.step()).rejects.toThrow(CheckpointMoved);
    expect((await model.health()).position).toBe(before);
    expect(await all()).toHaveLength(CHILDREN);
    expect(await fresh.step()).toBe(true);
    expect(await all()).toHaveLength(CHILDREN + 1);
    old.close();
    fresh.close();
  });

  it('is followed by another process when it ends', async () => {
    await model.rebuild();
    const other = await open();
    model.follow();
    other.follow();
    const first = await many.register(CHILDREN);
    expect(await other.waitFor(first, 5_000)).toBe(true);
    await model.close();
    const second = await many.register(CHILDREN + 1);
    expect(await other.waitFor(second, 5_000)).toBe(true);
    model = other;
    expect(await all()).toHaveLength(CHILDREN + 2);
  });
});
