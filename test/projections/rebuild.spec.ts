import { projectionSet } from '../../projections/projection-set.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { placements } from '../../projections/placements.js';
import { CheckpointMoved } from '../../src/read-model/checkpoint.js';
import { openForProjecting } from '../../src/read-model/connection.js';
import { openCatalogue } from '../../src/read-model/catalogue.js';
import { openLogDecoder } from '../../src/read-model/log-decoder.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { createProjector } from '../../src/read-model/projector.js';
import { NotBuilt } from '../../src/read-model/in-use.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import { RebuildStopped } from '../../src/read-model/build-tables.js';
import type { Progress } from '../../src/read-model/progress-meter.js';
import type { ProjectionSet } from '../../src/read-model/projection-rows.js';
import { children } from '../../src/work-list/children.queries.js';
import { said } from '../support/facts.js';
import { logFolder, type LogFolder } from './support/log-folder.js';
import { testRelease } from './support/release.js';

const CHILDREN = 300;
const NOW = '2024-06-01T09:00:00.000Z';
const streamOf = (n: number): string => `child-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const projections = projectionSet([childSummaries, placements], testRelease);

describe('a rebuild', () => {
  let folder: LogFolder;
  let model: ReadModel;
  let projectedChildren: number;

  const counting: ProjectionSet = {
    ...projections,
    rowsOf: (person, authority) => {
      projectedChildren++;
      return projections.rowsOf(person, authority);
    },
  };
  const register = (n: number) =>
    folder.say(
      streamOf(n),
      '2024-01-02T09:00:00.000Z',
      said('ChildRegistered', {
        names: { surname: 'Fable', forename: `N${n}` },
        dateOfBirth: '2010-05-04',
        birthCohort: 2009,
      }),
    );
  const all = (): readonly string[] =>
    model.read((reading) => children(reading, { now: NOW }, {}).items.map(({ child }) => child));

  beforeEach(async () => {
    folder = await logFolder();
    await Promise.all(Array.from({ length: CHILDREN }, (_, n) => register(n)));
    projectedChildren = 0;
    model = openReadModel({ dir: folder.dir, logPath: folder.log.path, projections: counting });
  });
  afterEach(async () => {
    await model.close();
    await folder.remove();
  });

  it('says how far it has come', async () => {
    const told: Progress[] = [];
    await model.rebuild({ onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({ done: CHILDREN, total: CHILDREN });
    expect(told.at(-1)!.eventsASecond).toBeGreaterThan(0);
  });

  it('goes on where it was stopped, and takes no child twice', async () => {
    const stopped = new AbortController();
    const stoppedEarly = model.rebuild({
      shards: 1,
      signal: stopped.signal,
      onProgress: () => stopped.abort(),
    });
    await expect(stoppedEarly).rejects.toThrow(RebuildStopped);
    expect(projectedChildren).toBeLessThan(CHILDREN);
    await model.rebuild({ shards: 1 });
    expect(projectedChildren).toBe(CHILDREN);
    expect(new Set(all()).size).toBe(CHILDREN);
  });

  it('leaves the tables in use as they are until it is done, and never goes back in the log', async () => {
    await model.rebuild();
    const before = model.health().position!;
    const position = await register(CHILDREN);
    expect(all()).toHaveLength(CHILDREN);
    model.catchUp();
    await model.rebuild();
    expect(position > before).toBe(true);
    expect(model.health().position).toBe(position);
    expect(all()).toHaveLength(CHILDREN + 1);
  });

  it('keeps the generation before and lets older ones go', async () => {
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
    await model.rebuild();
    const catalogue = openCatalogue(folder.dir);
    catalogue.db.exec("UPDATE generation SET made_of = 'shape of old; ' || substr(made_of, 25)");
    catalogue.close();
    expect(model.rebuildDue()).toBe(true);
    expect(all).toThrow(NotBuilt);
    expect(model.health().position).toBeUndefined();
    await model.rebuild();
    expect(model.rebuildDue()).toBe(false);
    expect(all()).toHaveLength(CHILDREN);
  });

  it('is rolled back as a whole where another process moved the checkpoint', async () => {
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
        db,
        decode: decoder.decode,
        projections,
        policiesUpTo: upTo,
        now: () => NOW,
        pause: () => undefined,
      }),
    );
    await register(CHILDREN);
    expect(both[0]!.step()).toBe(true);
    expect(() => both[1]!.step()).toThrow(CheckpointMoved);
    expect(all()).toHaveLength(CHILDREN + 1);
    for (const db of dbs) db.close();
    decoder.close();
    reader.close();
  });

  it('makes the tables of a past position from the shorter streams, and keeps them', async () => {
    await model.rebuild();
    const then = model.health().position!;
    const list = () => model.read((reading) => children(reading, { now: NOW }, {}));
    const before = list();
    await register(CHILDREN);
    await folder.say(
      streamOf(0),
      '2024-02-02T09:00:00.000Z',
      said('PlacementStarted', { startedOn: '2023-09-04', urn: '100001' }),
    );
    model.catchUp();
    expect(list()).not.toEqual(before);
    projectedChildren = 0;
    for (let i = 0; i < 2; i++) {
      const past = await model.at(then);
      expect(past.read((reading) => children(reading, { now: NOW }, {}))).toEqual(before);
      past.close();
    }
    expect(projectedChildren).toBe(CHILDREN);
  });

  it('makes a list at a past position as a job, which outlives the process', async () => {
    await model.rebuild();
    const job = model.jobs.start(model.health().position!, '{"view":"year-9"}');
    expect(job).toMatchObject({ state: 'waiting', done: 0, total: CHILDREN });
    await model.close();
    model = openReadModel({ dir: folder.dir, logPath: folder.log.path, projections: counting });
    model.jobs.resume();
    for (let i = 0; i < 200 && model.jobs.find(job.id)!.state !== 'done'; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(model.jobs.find(job.id)).toMatchObject({
      state: 'done',
      done: CHILDREN,
      asked: '{"view":"year-9"}',
    });
    expect(model.jobs.find('none')).toBeUndefined();
  });

  it('answers a list at the newest position from the tables in use, and makes it only once the log has moved on', async () => {
    const done = async (id: string) => {
      while (model.jobs.find(id)!.state !== 'done') await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await model.rebuild();
    const newest = model.health().position!;
    const count = () => model.readAt(newest, (reading) => children(reading, { now: NOW }, {}).items.length);
    projectedChildren = 0;
    const { id } = model.jobs.start(newest, '{}');
    await done(id);
    expect([await count(), projectedChildren]).toEqual([CHILDREN, 0]);
    await register(CHILDREN);
    model.catchUp();
    projectedChildren = 0;
    expect(model.jobs.find(id)).toMatchObject({ state: 'waiting' });
    await done(id);
    expect([await count(), projectedChildren]).toEqual([CHILDREN, CHILDREN]);
  });

  it('gives one child as it stood at a position at once', async () => {
    await model.rebuild();
    const then = model.health().position!;
    await folder.say(
      streamOf(0),
      '2024-02-02T09:00:00.000Z',
      said('PlacementStarted', { startedOn: '2023-09-04', urn: '100001' }),
    );
    const id = streamOf(0).slice('child-'.length);
    expect(model.person(id)[0]!.events).toHaveLength(2);
    expect(model.person(id, then)[0]!.events).toHaveLength(1);
    expect(model.person('nobody')).toEqual([]);
  });
});
