import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import { tableNames, tables, RECTANGLE } from '../../src/read-model/rows.js';
import {
  countCannotBeSaid,
  countTransitionRisks,
  transitionRisks,
} from '../../src/work-list/transition-risks.queries.js';
import { said } from '../support/facts.js';
import { ADA, adaAndBen, BEN, decided, met, now, projections, redIn } from './support/ada-and-ben.js';
import type { LogFolder } from './support/log-folder.js';

const everyRow = (model: ReadModel): Promise<unknown> =>
  model.read(async (reading) => {
    const found: Record<string, unknown> = {};
    for (const table of tableNames) {
      const columns = [...RECTANGLE, ...tables[table]].join(', ');
      found[table] = await reading.all(
        `SELECT c.id, ${columns} FROM ${table} t JOIN child c ON c.number = t.child ORDER BY 1, ${columns}`,
      );
    }
    return found;
  });

describe('the read model', () => {
  let folder: LogFolder;
  let model: ReadModel;

  const open = (): ReadModel => openReadModel({ dir: folder.dir, logPath: folder.log.path, projections });
  const redNow = (times?: { on?: string; known?: string }) => redIn(model, times);

  beforeEach(async () => {
    folder = await adaAndBen();
    model = open();
  });
  afterEach(async () => {
    await model.close();
    await folder.remove();
  });

  it('shows one child through to the list of risks', async () => {
    await model.rebuild();
    const [item] = await redNow();
    expect(item).toMatchObject({
      child: ADA.slice('child-'.length),
      name: 'Fable, Ada',
      dateOfBirth: '2010-05-04',
      ncYear: 9,
      age: 14,
      rule: 'TEST-02',
      severity: 'red',
      redFrom: '2024-03-27',
    });
  });

  it('gives the same rows built at once as kept up to date event by event', async () => {
    await model.rebuild();
    const later = [
      () => folder.say(BEN, '2024-03-05T09:00:00.000Z', met('2024-03-01'), decided('2024-03-04')),
      () => folder.say(ADA, '2024-05-01T09:00:00.000Z', decided('2024-03-20')),
      () => folder.say(ADA, '2024-05-02T09:00:00.000Z', met('2024-04-30')),
    ];
    for (const say of later) {
      await say();
      await model.catchUp();
    }
    const live = await everyRow(model);
    await model.rebuild();
    expect(await everyRow(model)).toEqual(live);
  });

  it('gives the same rows after every table was deleted', async () => {
    await model.rebuild();
    const before = await everyRow(model);
    await model.close();
    rmSync(join(folder.dir, 'read'), { recursive: true });
    model = open();
    await model.rebuild({ shards: 1 });
    expect(await everyRow(model)).toEqual(before);
  });

  it('changes last month as known now, and not as known last month, when a fact is backdated', async () => {
    await model.rebuild();
    await folder.say(ADA, '2024-05-10T09:00:00.000Z', decided('2024-03-20'));
    await model.catchUp();
    expect(await redNow({ on: '2024-04-15', known: '2024-04-15T09:00:00.000Z' })).toHaveLength(1);
    expect(await redNow({ on: '2024-04-15' })).toHaveLength(0);
  });

  it('counts what cannot be said apart and never colours it', async () => {
    await model.rebuild();
    const asked = { now, filter: { rule: ['TEST-01'] } };
    expect(await model.read((reading) => countTransitionRisks(reading, asked))).toBe(0);
    expect(await model.read((reading) => countCannotBeSaid(reading, asked))).toEqual([
      { rule: 'TEST-01', count: 1 },
    ]);
  });

  it('follows the log, and a reader can wait for a position', async () => {
    await model.rebuild();
    model.follow();
    const position = await folder.say(BEN, '2024-03-05T09:00:00.000Z', met('2024-03-01'));
    expect(await model.waitFor(position, 2_000)).toBe(true);
    expect((await redNow()).map(({ name }) => name)).toEqual(['Fable, Ada', 'Märchen, Ben']);
    expect(await model.health()).toMatchObject({
      lagEvents: 0,
      lagSeconds: 0,
      parked: [],
      failing: undefined,
    });
  });

  it('says that the time ran out where a position is not reached', async () => {
    await model.rebuild();
    expect(await model.waitFor('9'.repeat(20), 30)).toBe(false);
  });

  it('builds by itself when a policy is adopted', async () => {
    await model.rebuild();
    model.follow();
    const adopted = {
      policy: 'test-2',
      adoptedOn: '2024-05-20',
      recordedHere: [{ kind: 'ReviewDecided', from: '2020-01-01' }],
      by: 'staff-1',
    };
    await folder.say(
      'authority',
      '2024-05-20T09:00:00.000Z',
      said('PolicyAdopted' as 'ReviewDecided', adopted as never, { occurredOn: '2024-05-20' }),
    );
    const ruledBy = async () => {
      const asked = { now, filter: { rule: ['TEST-01'] } };
      return (await model.read((reading) => transitionRisks(reading, asked, {}))).items;
    };
    for (let i = 0; i < 100 && (await ruledBy()).length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ruledBy()).toMatchObject([{ redFrom: '2024-03-13', severity: 'red' }]);
    // As known before the adoption, nobody had said that silence means no.
    expect(await redNow({ known: '2024-05-01T09:00:00.000Z' })).toMatchObject([{ redFrom: '2024-03-27' }]);
  });
});
