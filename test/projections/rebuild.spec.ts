import { CheckpointMoved } from '../../src/read-model/checkpoint.js';
import { openForProjecting } from '../../src/read-model/connection.js';
import { openCatalogue } from '../../src/read-model/catalogue.js';
import { openLogDecoder } from '../../src/read-model/log-decoder.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { createProjector } from '../../src/read-model/projector.js';
import { sqliteTables } from '../../src/read-model/sqlite-tables.js';
import { NotBuilt } from '../../src/read-model/in-use.js';
import { RebuildStopped } from '../../src/read-model/load-children.js';
import type { Progress } from '../../src/read-model/progress-meter.js';
import { CHILDREN, manyChildren, NOW, projections, type ManyChildren } from './support/many-children.js';

describe('a rebuild', () => {
  let many: ManyChildren;
  beforeEach(async () => void (many = await manyChildren()));
  afterEach(() => many.done());

  it('says how far it has come', async () => {
    const { model } = many;
    const told: Progress[] = [];
    await model.rebuild({ onProgress: (progress) => told.push(progress) });
    expect(told[0]).toMatchObject({ done: 0, total: CHILDREN });
    expect(told.at(-1)).toMatchObject({ done: CHILDREN, total: CHILDREN });
    expect(told.some(({ then }) => then?.what === 'indexes')).toBe(true);
    expect(told.at(-1)!.eventsASecond).toBeGreaterThan(0);
  });

  it('goes on where it was stopped, and takes no child twice', async () => {
    const { model, all } = many;
    const stopped = new AbortController();
    const stoppedEarly = model.rebuild({
      shards: 1,
      signal: stopped.signal,
      onProgress: () => stopped.abort(),
    });
    await expect(stoppedEarly).rejects.toThrow(RebuildStopped);
    expect(many.projected).toBeLessThan(CHILDREN);
    await model.rebuild({ shards: 1 });
    expect(many.projected).toBe(CHILDREN);
    expect(new Set(await all()).size).toBe(CHILDREN);
  });

  it('leaves the tables in use as they are until it is done, and never goes back in the log', async () => {
    const { model, register, all } = many;
    await model.rebuild();
    const before = (await model.health()).position!;
    const position = await register(CHILDREN);
    expect(await all()).toHaveLength(CHILDREN);
    await model.catchUp();
    await model.rebuild();
    expect(position > before).toBe(true);
    expect((await model.health()).position).toBe(position);
    expect(await all()).toHaveLength(CHILDREN + 1);
  });

  it('keeps the generation before and lets older ones go', async () => {
    const { model, folder } = many;
    for (let i = 0; i < 3; i++) await model.rebuild();
    const catalogue = openCatalogue(folder.dir);
    const states = catalogue.db.prepare('SELECT number, state FROM generation ORDER BY number').all();
    catalogue.close();
    expect(states.map(({ number, state }) => [number, state])).toEqual([
      [2, 'kept'],
      [3, 'current'],
    ]);
  });

  it('replaces tables of another shape, which nobody reads meanwhile', async () => {
    const { model, folder, all } = many;
    await model.rebuild();
    const catalogue = openCatalogue(folder.dir);
    catalogue.db.exec("UPDATE generation SET made_of = 'shape of old; ' || substr(made_of, 25)");
    catalogue.close();
    expect(await model.rebuildDue()).toBe(true);
    await expect(all()).rejects.toThrow(NotBuilt);
    expect((await model.health()).position).toBeUndefined();
    await model.rebuild();
    expect(await model.rebuildDue()).toBe(false);
    expect(await all()).toHaveLength(CHILDREN);
  });

  it('is rolled back as a whole where another process moved the checkpoint', async () => {
    const { model, folder, register, all } = many;
    await model.rebuild();
    const catalogue = openCatalogue(folder.dir);
    const { path, upTo } = catalogue.current()!;
    catalogue.close();
    const reader = openLogReader(folder.log.path);
    const decoder = openLogDecoder(folder.dir, reader.logId, projections.definitions, undefined);
    const dbs = [openForProjecting(path), openForProjecting(path)];
    const both = dbs.map((db) =>
      createProjector({
        reader,
        tables: sqliteTables(db),
        decode: decoder.decode,
        projections,
        policiesUpTo: upTo,
        now: () => NOW,
        pause: () => undefined,
      }),
    );
    const [first, second] = await Promise.all(both);
    await register(CHILDREN);
    expect(await first!.step()).toBe(true);
    await expect(second!.step()).rejects.toThrow(CheckpointMoved);
    expect(await all()).toHaveLength(CHILDREN + 1);
    for (const db of dbs) db.close();
    decoder.close();
    reader.close();
  });
});
