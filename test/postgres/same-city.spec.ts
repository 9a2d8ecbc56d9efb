import { DEMONSTRATION } from '../../src/command-line/demo.js';
import { policyAt } from '../../src/case-replay/policy-at.queries.js';
import { addDays } from '../../src/domain/plain-date.js';
import { RegisterChild } from '../../src/journey/identification/register-child.js';
import { EraseSubject } from '../../src/journey/record/erase-subject.js';
import { LinkRecords } from '../../src/journey/record/link-records.js';
import { MoveFactToAnotherChild } from '../../src/journey/record/move-fact-to-another-child.js';
import { UnlinkRecords } from '../../src/journey/record/unlink-records.js';
import { countDifferences } from '../../src/read-model/count-differences.js';
import { rowsIn } from '../../src/read-model/postgres/compare-postgres.js';
import type { StreamFacts } from '../../src/read-model/projection-rows.js';
import type { Reading } from '../../src/read-model/reading.js';
import { children, childById, countChildren } from '../../src/work-list/children.queries.js';
import { forecast } from '../../src/work-list/forecast/forecast.queries.js';
import { caseloadSteps } from '../../src/work-list/next-steps/next-steps.queries.js';
import type { RiskFilter } from '../../src/work-list/risk-filters.js';
import type { PageAsked, RiskSort } from '../../src/work-list/risk-paging.js';
import {
  countCannotBeSaid,
  countTransitionRisks,
  transitionRisks,
  type RisksAsked,
} from '../../src/work-list/transition-risks.queries.js';
import { cityInBoth, NOW, TODAY, type CityInBoth } from './city-in-both.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
/** `SAME_CITY=shipped`: the city that is shipped as demonstration, which takes minutes. */
const SHIPPED = process.env['SAME_CITY'] === 'shipped';
const PATIENCE = SHIPPED ? 1_800_000 : 300_000;
let server: PostgresServer;
let city: CityInBoth;

/** What no import says: links, partings, moves, erasures, and a child whose number is new to the tables. */
const sayWhatPeopleSay = async (): Promise<void> => {
  const moves = ({ events }: StreamFacts): boolean => events.some(({ type }) => type === 'PlacementStarted');
  const eve = city.children.findLast((child) => moves(city.platform.readModel.person(child)[0]!))!;
  const [ada, ben, cal, dan, flo] = city.children as [string, string, string, string, string];
  const names = { surname: 'Zímer', forename: "Jo\tAnn O'\\Hara" };
  await city.say(new RegisterChild('', { names, dateOfBirth: '2012-02-29' }, TODAY), 'register');
  await city.say(new LinkRecords(ada, { withChild: ben }, TODAY), 'link');
  await city.say(new LinkRecords(cal, { withChild: dan }, TODAY), 'link two');
  await city.catchUp();
  await city.say(new UnlinkRecords(cal, { fromChild: dan, reason: 'A mistake.' }, TODAY), 'unlink');
  const [record] = city.platform.readModel.person(eve);
  const placed = record!.events.find(({ type }) => type === 'PlacementStarted')!;
  const move = { event: placed.id, toChild: ada, reason: 'It is of the other.' };
  await city.say(new MoveFactToAnotherChild(eve, move, TODAY), 'move');
  await city.say(new EraseSubject(flo, { because: 'asked-for', authority: '999', by: BY }, TODAY), 'erase');
  await city.catchUp();
};

beforeAll(async () => {
  server = await startPostgres();
  city = await cityInBoth(await server.newDatabase(), SHIPPED ? DEMONSTRATION : { children: 200, seed: 7 });
  await sayWhatPeopleSay();
}, PATIENCE);
afterAll(async () => {
  await city.close();
  await server.stop();
});

const expectSame = async <T>(work: (reading: Reading) => Promise<T>): Promise<T> => {
  const { files, postgres } = await city.asked(work);
  expect(postgres).toEqual(files);
  return files;
};
/** Page after page, to the end. */
const pages = async <T>(
  size: number,
  way: 'first' | 'last',
  one: (page: PageAsked) => Promise<{ items: readonly T[]; more: boolean; next: string | undefined }>,
): Promise<readonly T[][]> => {
  const found: T[][] = [];
  for (let page: PageAsked = { [way]: size }; ;) {
    const { items, more, next } = await one(page);
    found.push([...items]);
    if (!more) return found;
    page = way === 'first' ? { first: size, after: next } : { last: size, before: next };
  }
};

describe('the same city in files and in PostgreSQL', () => {
  it('has the same rows, one by one, in every table', async () => {
    const counts = await city.platform.readModel.read((files) =>
      city.postgres.read((postgres) => countDifferences(rowsIn(files), rowsIn(postgres))),
    );
    expect(counts.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
    if (SHIPPED)
      process.stdout.write(`${counts.reduce((rows, { equal }) => rows + equal, 0)} rows are equal.\n`);
    expect(counts.filter(({ equal }) => equal === 0).map(({ table }) => table)).toEqual([]);
  });

  const times: Partial<RisksAsked>[] = [
    {},
    { on: '2025-03-01' },
    { on: '2025-10-01', known: '2025-11-15T12:00:00.000Z' },
  ];
  const filters: RiskFilter[] = [
    {},
    { view: 'year-9' },
    { view: 'post-19' },
    { severity: 'red', ncYear: [9, 10, 11] },
    { ageFrom: 14, ageTo: 17 },
    { rule: ['TR-01', 'TR-08', 'TR-10'], need: ['ASD', 'SEMH'] },
  ];
  it.each(['severity', 'red-from', 'name', 'date-of-birth', 'rule'] as RiskSort[])(
    'lists the same risks page by page, sorted by %s, whatever is asked and when',
    async (sort) => {
      let listed = 0;
      for (const time of times)
        for (const filter of filters)
          for (const way of ['first', 'last'] as const) {
            const found = await expectSame((reading) =>
              pages(23, way, async (page) => {
                const asked = { now: NOW, ...time, filter, sort };
                const { items, cursors, hasNextPage, hasPreviousPage } = await transitionRisks(
                  reading,
                  asked,
                  page,
                );
                return way === 'first'
                  ? { items, more: hasNextPage, next: cursors.at(-1) }
                  : { items, more: hasPreviousPage, next: cursors[0] };
              }),
            );
            listed += found.flat().length;
          }
      expect(listed).toBeGreaterThan(100);
    },
    PATIENCE,
  );

  it('counts the same, and what cannot be said', async () => {
    for (const time of times)
      for (const filter of filters) {
        const asked = { now: NOW, ...time, filter };
        await expectSame((reading) => countTransitionRisks(reading, asked));
        await expectSame((reading) => countCannotBeSaid(reading, asked));
      }
    expect(await expectSame((reading) => countTransitionRisks(reading, { now: NOW }))).toBeGreaterThan(0);
  });

  it('finds the same children, by name and one by one', async () => {
    for (const name of [undefined, 'zim', 'jo ohara', 'a', 'nobody at all'])
      for (const way of ['first', 'last'] as const) {
        const asked = { now: NOW, name };
        await expectSame((reading) => countChildren(reading, asked));
        await expectSame((reading) =>
          pages(31, way, async (page) => {
            const { items, hasNextPage, hasPreviousPage } = await children(reading, asked, page);
            return way === 'first'
              ? { items, more: hasNextPage, next: items.at(-1)?.child }
              : { items, more: hasPreviousPage, next: items[0]?.child };
          }),
        );
      }
    for (const child of city.children.slice(0, 8))
      await expectSame((reading) => childById(reading, child, { now: NOW }));
    const [odd] = (await expectSame((reading) => children(reading, { now: NOW, name: 'zimer' }, {}))).items;
    expect(odd).toMatchObject({ surname: 'Zímer', forename: "Jo\tAnn O'\\Hara" });
  });

  it('forecasts the same', async () => {
    let foreseen = 0;
    for (const filter of [{}, { view: 'post-19' as const }])
      for (const on of [undefined, '2026-02-28', '2025-08-31'])
        for (const days of [30, 365, 729]) {
          const items = await expectSame(async (reading) => {
            const policy = policyAt(city.platform.cases, reading.checkpoint.position);
            const asked = { now: NOW, until: addDays(on ?? TODAY, days), filter, policyAt: policy };
            const found = forecast(reading, { ...asked, ...(on !== undefined && { on }) });
            return {
              ...{ counts: await found.counts(), items: await found.items() },
              groups: [
                await found.groups('setting'),
                await found.groups('officer'),
                await found.groups('rule'),
              ],
            };
          });
          foreseen += items.items.length;
        }
    expect(foreseen).toBeGreaterThan(100);
  });

  it('says the same of what comes next', async () => {
    const officers = await expectSame(async ({ all }) =>
      all<{ officer: string }>(
        'SELECT DISTINCT officer FROM child_summary WHERE officer IS NOT NULL ORDER BY officer',
      ),
    );
    for (const officer of [undefined, officers[0]?.officer])
      for (const on of [undefined, '2025-06-01'])
        await expectSame((reading) => caseloadSteps(reading, { now: NOW, on, officer, within: 365 }));
    const { items } = await expectSame((reading) => caseloadSteps(reading, { now: NOW, within: 365 }));
    expect(items.length).toBeGreaterThan(0);
  });
});
