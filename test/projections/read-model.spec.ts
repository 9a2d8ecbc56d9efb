import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectionSet } from '../../projections/projection-set.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { recordGaps } from '../../projections/record-gaps.js';
import { transitionRisks as risksProjection } from '../../projections/transition-risks.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import type { ProjectionSet } from '../../src/read-model/projection-rows.js';
import { tableNames, tables, RECTANGLE } from '../../src/read-model/rows.js';
import {
  countCannotBeSaid,
  countTransitionRisks,
  transitionRisks,
} from '../../src/work-list/transition-risks.queries.js';
import { said } from '../support/facts.js';
import { logFolder, type LogFolder } from './support/log-folder.js';
import { testRelease } from './support/release.js';

const ADA = 'child-00000000-0000-4000-8000-000000000001';
const BEN = 'child-00000000-0000-4000-8000-000000000002';

const registered = (surname: string, forename: string, dateOfBirth: string) =>
  said('ChildRegistered', { names: { surname, forename }, dateOfBirth, birthCohort: 2010 });
const met = (heldOn: string) => said('AnnualReviewMeetingHeld', { heldOn });
const decided = (notifiedOn: string) => said('ReviewDecided', { notifiedOn });

const projections = projectionSet([childSummaries, recordGaps, risksProjection], testRelease);

const everyRow = (model: ReadModel): unknown =>
  model.read((reading) =>
    Object.fromEntries(
      tableNames.map((table) => {
        const columns = [...RECTANGLE, ...tables[table]].join(', ');
        return [
          table,
          reading.all(
            `SELECT c.id, ${columns} FROM ${table} t JOIN child c ON c.number = t.child ORDER BY 1, ${columns}`,
          ),
        ];
      }),
    ),
  );

describe('the read model', () => {
  let folder: LogFolder;
  let model: ReadModel;

  const open = (set: ProjectionSet = projections): ReadModel =>
    openReadModel({ dir: folder.dir, logPath: folder.log.path, projections: set });
  const now = '2024-06-01T09:00:00.000Z';
  const redNow = (times: { on?: string; known?: string } = {}) =>
    model.read(
      (reading) => transitionRisks(reading, { now, ...times, filter: { rule: ['TEST-02'] } }, {}).items,
    );

  beforeEach(async () => {
    folder = await logFolder();
    await folder.say(ADA, '2024-01-02T09:00:00.000Z', registered('Fable', 'Ada', '2010-05-04'));
    await folder.say(BEN, '2024-01-02T10:00:00.000Z', registered('Märchen', 'Ben', '2009-09-01'));
    await folder.say(ADA, '2024-03-01T09:00:00.000Z', met('2024-02-28'));
    model = open();
  });
  afterEach(async () => {
    await model.close();
    await folder.remove();
  });

  it('shows one child through to the list of risks', async () => {
    await model.rebuild();
    const [item] = redNow();
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
      model.catchUp();
    }
    const live = everyRow(model);
    await model.rebuild();
    expect(everyRow(model)).toEqual(live);
  });

  it('gives the same rows after every table was deleted', async () => {
    await model.rebuild();
    const before = everyRow(model);
    await model.close();
    rmSync(join(folder.dir, 'read'), { recursive: true });
    model = open();
    await model.rebuild({ shards: 1 });
    expect(everyRow(model)).toEqual(before);
  });

  it('changes last month as known now, and not as known last month, when a fact is backdated', async () => {
    await model.rebuild();
    await folder.say(ADA, '2024-05-10T09:00:00.000Z', decided('2024-03-20'));
    model.catchUp();
    expect(redNow({ on: '2024-04-15', known: '2024-04-15T09:00:00.000Z' })).toHaveLength(1);
    expect(redNow({ on: '2024-04-15' })).toHaveLength(0);
  });

  it('counts what cannot be said apart and never colours it', async () => {
    await model.rebuild();
    const asked = { now, filter: { rule: ['TEST-01'] } };
    expect(model.read((reading) => countTransitionRisks(reading, asked))).toBe(0);
    expect(model.read((reading) => countCannotBeSaid(reading, asked))).toEqual([
      { rule: 'TEST-01', count: 1 },
    ]);
  });

  it('follows the log, and a reader can wait for a position', async () => {
    await model.rebuild();
    model.follow();
    const position = await folder.say(BEN, '2024-03-05T09:00:00.000Z', met('2024-03-01'));
    expect(await model.waitFor(position, 2_000)).toBe(true);
    expect(redNow().map(({ name }) => name)).toEqual(['Fable, Ada', 'Märchen, Ben']);
    expect(model.health()).toMatchObject({ lagEvents: 0, lagSeconds: 0, parked: [], failing: undefined });
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
    const ruledBy = () =>
      model.read((reading) => transitionRisks(reading, { now, filter: { rule: ['TEST-01'] } }, {}).items);
    for (let i = 0; i < 100 && ruledBy().length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ruledBy()).toMatchObject([{ redFrom: '2024-03-13', severity: 'red' }]);
    // As known before the adoption, nobody had said that silence means no.
    expect(redNow({ known: '2024-05-01T09:00:00.000Z' })).toMatchObject([{ redFrom: '2024-03-27' }]);
  });

  describe('where a child cannot be projected', () => {
    let broken = true;
    const faulty: ProjectionSet = {
      ...projections,
      rowsOf: (person, authority) => {
        if (broken && person.some(({ events }) => events.some(({ type }) => type === 'ReviewDecided')))
          throw new RangeError('Fable, Ada has no such day.');
        return projections.rowsOf(person, authority);
      },
    };

    beforeEach(async () => {
      broken = true;
      await model.close();
      model = open(faulty);
      await model.rebuild();
      await folder.say(ADA, '2024-05-01T09:00:00.000Z', decided('2024-03-20'));
      await folder.say(ADA, '2024-05-02T09:00:00.000Z', met('2024-05-01'));
      await folder.say(BEN, '2024-05-03T09:00:00.000Z', met('2024-03-01'));
      model.catchUp();
    });

    it('parks the child, says so without personal data, and goes on with the others', () => {
      expect(redNow().map(({ name }) => name)).toEqual(['Fable, Ada', 'Märchen, Ben']);
      const { parked, lagEvents } = model.health();
      expect(parked).toMatchObject([{ child: ADA.slice(6), attempts: 3 }]);
      expect(JSON.stringify(parked)).not.toContain('Fable');
      expect(lagEvents).toBe(0);
    });

    it('takes up the events that waited once the child is replayed', async () => {
      expect(await model.replayParked()).toEqual([]);
      broken = false;
      expect(await model.replayParked()).toEqual([ADA.slice(6)]);
      expect(model.health().parked).toEqual([]);
      expect(redNow().map(({ name }) => name)).toEqual(['Märchen, Ben', 'Fable, Ada'].slice(0, 2));
    });

    it('is no longer parked once it is skipped with a reason', async () => {
      expect(await model.skipParked(ADA.slice(6), 'the projection is being mended')).toBe(true);
      expect(model.health().parked).toEqual([]);
    });

    it('takes away what is left of it all the same once it is erased', async () => {
      const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
      await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
      model.catchUp();
      expect(redNow().map(({ name }) => name)).toEqual(['Märchen, Ben']);
      expect(model.health().parked).toEqual([]);
    });

    it('parks it in a rebuild too', async () => {
      await model.rebuild();
      expect(model.health().parked).toMatchObject([{ child: ADA.slice(6) }]);
    });
  });
});
