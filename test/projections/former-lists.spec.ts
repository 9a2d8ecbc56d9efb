import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { projectionSet } from '../../projections/projection-set.js';
import { childSummaries } from '../../projections/child-summaries.js';
import { placements } from '../../projections/placements.js';
import { openCatalogue, type Catalogue } from '../../src/read-model/catalogue.js';
import { NotComparable } from '../../src/read-model/compare-tables.js';
import { NoWayBack } from '../../src/read-model/go-back.js';
import { NotBuilt } from '../../src/read-model/in-use.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { openReadModel } from '../../src/read-model/sqlite-read-model.js';
import { children } from '../../src/work-list/children.queries.js';
import { said } from '../support/facts.js';
import { logFolder, type LogFolder } from './support/log-folder.js';
import { testRelease } from './support/release.js';

const NOW = '2024-06-01T09:00:00.000Z';
const [ADA, BEN] = ['1', '2'].map((n) => `child-00000000-0000-4000-8000-00000000000${n}`) as [string, string];
const projections = projectionSet([childSummaries, placements], testRelease);
const registered = (forename: string) =>
  said('ChildRegistered', {
    names: { surname: 'Fable', forename },
    dateOfBirth: '2010-05-04',
    birthCohort: 2009,
  });

let folder: LogFolder;
let model: ReadModel;
const register = (stream: string, forename: string) =>
  folder.say(stream, '2024-01-02T09:00:00.000Z', registered(forename));
const listed = async (): Promise<readonly string[]> =>
  (await model.read((reading) => children(reading, { now: NOW }, {}))).items.map(
    ({ child }) => `child-${child}`,
  );
const withCatalogue = <T>(work: (catalogue: Catalogue) => T): T => {
  const catalogue = openCatalogue(folder.dir);
  try {
    return work(catalogue);
  } finally {
    catalogue.close();
  }
};
const numbers = () => withCatalogue((c) => [c.current()?.number, c.kept()?.number]);
/** Writes to the tables in use behind the program's back. */
const tamper = (sql: string): void => {
  const db = new DatabaseSync(withCatalogue((catalogue) => catalogue.current()!.path));
  db.exec(sql);
  db.close();
};

beforeEach(async () => {
  folder = await logFolder();
  await register(ADA, 'Ada');
  await folder.say(
    ADA,
    '2024-02-02T09:00:00.000Z',
    said('PlacementStarted', { startedOn: '2023-09-04', urn: '100001' }),
  );
  model = openReadModel({ dir: folder.dir, logPath: folder.log.path, projections });
  await model.rebuild();
});
afterEach(async () => {
  await model.close();
  await folder.remove();
});

describe('going back to the lists before', () => {
  it('puts them in use, brought up to the log, and goes forward again by the same way', async () => {
    await model.rebuild();
    const position = await register(BEN, 'Ben');
    expect(await model.goBack()).toEqual({ generation: 1, left: 2, position });
    expect([await listed(), numbers()]).toEqual([
      [ADA, BEN],
      [1, 2],
    ]);
    expect(await model.goBack()).toEqual({ generation: 2, left: 1, position });
    expect([await listed(), numbers()]).toEqual([
      [ADA, BEN],
      [2, 1],
    ]);
  });
  it('is followed by the projector at work', async () => {
    await model.rebuild();
    model.follow();
    await model.goBack();
    const position = await register(BEN, 'Ben');
    expect(await model.waitFor(position, 5_000)).toBe(true);
    expect([await listed(), numbers()]).toEqual([
      [ADA, BEN],
      [1, 2],
    ]);
  });
  it('is refused where there are none', async () => {
    await expect(model.goBack()).rejects.toThrow(NoWayBack);
    expect(await listed()).toEqual([ADA]);
  });
  it('is refused where their file is gone', async () => {
    await model.rebuild();
    rmSync(withCatalogue((catalogue) => catalogue.kept()!.path));
    await expect(model.goBack()).rejects.toThrow(/is gone/);
    expect(numbers()).toEqual([2, 1]);
  });
  it.each([
    ['of another shape', "'shape of old; ' || substr(made_of, 25)", /another shape/],
    ['of other rules', "made_of || ' of old'", /other rules or policies/],
  ])('is refused where they are %s', async (_what, madeOf, says) => {
    await model.rebuild();
    withCatalogue(({ db }) => db.exec(`UPDATE generation SET made_of = ${madeOf} WHERE state = 'kept'`));
    await expect(model.goBack()).rejects.toThrow(says);
    expect(numbers()).toEqual([2, 1]);
  });
  it('is refused once a child was erased: they held a copy', async () => {
    await model.rebuild();
    const former = withCatalogue((catalogue) => catalogue.kept()!.path);
    await folder.say(
      ADA,
      '2024-05-01T09:00:00.000Z',
      said(
        'SubjectErased' as 'ReviewDecided',
        { because: 'retention-ended', authority: 'schedule-4', by: 'staff-1' } as never,
        { occurredOn: '2024-05-01' },
      ),
    );
    await model.catchUp();
    await expect(model.goBack()).rejects.toThrow(NoWayBack);
    expect(() => new DatabaseSync(former, { readOnly: true })).toThrow();
  });
});

describe('comparing the lists with those that the log gives', () => {
  const differences = async () =>
    (await model.compare()).tables.filter(({ missing, extra }) => missing + extra > 0);

  it('finds every row equal, table by table, however they were kept up to date', async () => {
    await register(BEN, 'Ben');
    await model.catchUp();
    const { tables, position, parked } = await model.compare();
    expect({ position, parked }).toEqual({ position: await folder.log.store.head(), parked: 0 });
    expect(tables.find(({ table }) => table === 'child_summary')).toEqual({
      ...{ table: 'child_summary', missing: 0, extra: 0 },
      equal: 4,
    });
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['placement', 'duty', 'setting']),
    );
    expect(await differences()).toEqual([]);
  });
  it('counts a row that is missing, one too many, and one that is another', async () => {
    tamper('DELETE FROM placement');
    tamper(
      'INSERT INTO caseload SELECT child, effective_from, effective_to, known_from, known_to, 1, 1, 1 FROM child_summary LIMIT 1',
    );
    tamper("UPDATE child_summary SET upn = 'Z999' WHERE rowid = 1");
    tamper("INSERT INTO setting VALUES ('100001', NULL, 'Elm', 'x', 'x', NULL, NULL, NULL, NULL)");
    const found = await differences();
    expect(found).toEqual([
      expect.objectContaining({ table: 'child_summary', missing: 1, extra: 1 }),
      expect.objectContaining({ table: 'placement', equal: 0, extra: 0 }),
      { table: 'caseload', equal: 0, missing: 0, extra: 1 },
      { table: 'setting', equal: 0, missing: 0, extra: 1 },
    ]);
    expect(found[1]!.missing).toBeGreaterThan(0);
  });
  it('counts the rows of a child that only one of them has', async () => {
    tamper("UPDATE child SET id = '00000000-0000-4000-8000-00000000000f'");
    const [summaries] = await differences();
    expect(summaries).toMatchObject({ table: 'child_summary', equal: 0 });
    expect(summaries!.missing).toBe(summaries!.extra);
  });
  it('leaves the lists and the generations as they are', async () => {
    const before = [await listed(), numbers()];
    await model.compare();
    expect([await listed(), numbers()]).toEqual(before);
  });
  it('is refused where it would say nothing of the lists', async () => {
    withCatalogue(({ db }) => db.exec("UPDATE generation SET made_of = made_of || ' of old'"));
    await expect(model.compare()).rejects.toThrow(NotComparable);
    withCatalogue(({ db }) => db.exec("UPDATE generation SET made_of = 'shape of old; '"));
    await expect(model.compare()).rejects.toThrow(NotBuilt);
  });
});
