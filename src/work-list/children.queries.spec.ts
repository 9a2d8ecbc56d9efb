import { emptyReadDatabase } from '../../test/projections/support/projected.js';
import { createCheckpoint, startOf } from '../read-model/checkpoint.js';
import { rowInserter } from '../read-model/insert-rows.js';
import { readingsOf } from '../read-model/reading.js';
import {
  cellsOf,
  EFFECTIVE_FOR_EVER,
  KNOWN_FOR_EVER,
  tableNames,
  type RowsByTable,
} from '../read-model/rows.js';
import {
  childById,
  children,
  countChildren,
  type ChildrenAsked,
  type ChildrenPage,
} from './children.queries.js';

const summary = cellsOf('child_summary');
const NOW = '2024-06-01T12:00:00.000Z';

const people = [
  { surname: 'Märchen', forename: 'Ida', search_name: 'marchen ida', upn: 'A1', nhs_number: undefined },
  {
    surname: "O'Fable",
    forename: 'Jo Ann',
    search_name: 'ofable jo ann',
    upn: 'A2',
    nhs_number: '9434765919',
  },
  { surname: 'Fable', forename: 'Ida', search_name: 'fable ida', upn: 'A3', nhs_number: undefined },
];

const find = (() => {
  const db = emptyReadDatabase();
  createCheckpoint(db, startOf('log'));
  const inserter = rowInserter(db);
  const none = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as RowsByTable;
  for (const [i, who] of people.entries()) {
    db.prepare('INSERT INTO child (number, id) VALUES (?, ?)').run(i + 1, `id-${i + 1}`);
    const cells = summary({
      ...{
        uln: undefined,
        locality: undefined,
        sen_status: 'none',
        plan_in_force: 0,
        date_of_birth: '2010-05-04',
      },
      ...{
        setting: undefined,
        setting_kind: undefined,
        need: undefined,
        officer: undefined,
        out_of_cohort: 0,
      },
      ...who,
    });
    inserter.add(i + 1, {
      ...none,
      child_summary: [['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER, ...cells]],
    });
  }
  inserter.flush();
  const read = readingsOf(db);
  return {
    page: (asked: Partial<ChildrenAsked>, page: ChildrenPage = {}) =>
      read((reading) => children(reading, { now: NOW, ...asked }, page)),
    ids: async (asked: Partial<ChildrenAsked>) =>
      (await read((reading) => children(reading, { now: NOW, ...asked }, {}))).items.map(
        ({ child }) => child,
      ),
    count: (asked: Partial<ChildrenAsked>) =>
      read((reading) => countChildren(reading, { now: NOW, ...asked })),
    byId: (child: string) => read((reading) => childById(reading, child, { now: NOW })),
  };
})();

describe('the search for children', () => {
  it.each([
    ['the beginning of a name', { name: 'fab' }, ['id-3']],
    ['a name without its marks', { name: 'Marchen' }, ['id-1']],
    ['a name without its apostrophe', { name: "O'FABLE" }, ['id-2']],
    ['several names in any order', { name: 'ida märchen' }, ['id-1']],
    ['a UPN', { upn: 'A3' }, ['id-3']],
    ['an NHS number', { nhsNumber: '9434765919' }, ['id-2']],
    ['nothing at all, sorted by name', {}, ['id-3', 'id-1', 'id-2']],
    ['signs that mean something to a database', { name: '%' }, ['id-3', 'id-1', 'id-2']],
  ])('finds by %s', async (_, asked, expected) => {
    expect(await find.ids(asked)).toEqual(expected);
    expect(await find.count(asked)).toBe(expected.length);
  });

  it('goes on after a child, and before one', async () => {
    const first = await find.page({}, { first: 2 });
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(
      (await find.page({}, { first: 2, after: first.items.at(-1)!.child })).items.map(({ child }) => child),
    ).toEqual(['id-2']);
    expect((await find.page({}, { last: 2, before: 'id-2' })).items.map(({ child }) => child)).toEqual([
      'id-3',
      'id-1',
    ]);
  });

  it('gives one child by id, and nothing for an id of nobody', async () => {
    expect(await find.byId('id-1')).toMatchObject({
      surname: 'Märchen',
      age: 14,
      ncYear: 9,
      senStatus: 'none',
    });
    expect(await find.byId('id-9')).toBeUndefined();
  });
});
