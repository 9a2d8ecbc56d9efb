import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { emptyReadDatabase } from '../../test/projections/support/projected.js';
import { londonDate } from '../domain/london.js';
import { addDays } from '../domain/plain-date.js';
import { colourOn, type ColouredDates } from '../law/colour.js';
import { createCheckpoint, startOf } from '../read-model/checkpoint.js';
import { rowInserter } from '../read-model/insert-rows.js';
import { readingsOf } from '../read-model/reading.js';
import {
  cellsOf,
  EFFECTIVE_FOR_EVER,
  KNOWN_FOR_EVER,
  tableNames,
  type Row,
  type RowsByTable,
} from '../read-model/rows.js';
import {
  countCannotBeSaid,
  countTransitionRisks,
  transitionRisks,
  type RisksAsked,
} from './transition-risks.queries.js';

const risk = cellsOf('transition_risk');
const summary = cellsOf('child_summary');
const EVER = ['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER] as const;
const NOW = '2024-06-01T12:00:00.000Z';

interface Told extends ColouredDates {
  readonly rule?: string;
  readonly during?: Row;
}

const riskRow = ({ during = EVER, rule = 'TR-01', ...dates }: Told): Row => {
  const {
    amberFrom = '~',
    redFrom = '~',
    clearedOn = EFFECTIVE_FOR_EVER,
    lapsedOn = EFFECTIVE_FOR_EVER,
  } = dates;
  return [
    ...during,
    ...risk({
      ...{ rule, rule_version: 1, episode: 'e', amber_from: dates.amberFrom, red_from: dates.redFrom },
      ...{ due_from: undefined, due_to: undefined, cleared_on: dates.clearedOn, lapsed_on: dates.lapsedOn },
      opens_on: amberFrom < redFrom ? amberFrom : redFrom,
      over_on: clearedOn < lapsedOn ? clearedOn : lapsedOn,
      ...{ told_until: dates.toldUntil, stale_from: dates.staleFrom, unsaid_from: dates.unsaidFrom },
      ...{ unsaid_kind: undefined, reason: 'Something is missing.', clears: 'Something.' },
    }),
  ];
};

const person = (surname: string, more: Partial<Parameters<typeof summary>[0]> = {}): Row => [
  ...EVER,
  ...summary({
    ...{ surname, forename: 'Ida', search_name: `${surname.toLowerCase()} ida`, date_of_birth: '2010-05-04' },
    ...{ upn: undefined, uln: undefined, nhs_number: undefined, locality: 'North', sen_status: 'ehc-plan' },
    ...{ plan_in_force: 1, setting: '100001', setting_kind: 'special', need: 'ASD', officer: 'staff-1' },
    ...{ out_of_cohort: 0 },
    ...more,
  }),
];

const only = (tables: Partial<RowsByTable>): RowsByTable =>
  ({ ...Object.fromEntries(tableNames.map((table) => [table, []])), ...tables }) as unknown as RowsByTable;

/** A read database that holds these children, numbered from 1, each with its windows. */
const holding = (...children: readonly { who?: Row; risks: readonly Told[] }[]): DatabaseSync => {
  const db = emptyReadDatabase();
  createCheckpoint(db, { ...startOf('log'), latestKnown: 0 });
  const inserter = rowInserter(db);
  for (const [i, { who = person('Fable'), risks }] of children.entries()) {
    db.prepare('INSERT INTO child (number, id) VALUES (?, ?)').run(i + 1, `id-${i + 1}`);
    inserter.add(i + 1, only({ child_summary: [who], transition_risk: risks.map(riskRow) }));
  }
  inserter.flush();
  return db;
};

const listed = (db: DatabaseSync, asked: Partial<RisksAsked> = {}, page = {}) =>
  readingsOf(db)((reading) => transitionRisks(reading, { now: NOW, ...asked }, page));

const RED: Told = { amberFrom: '2024-01-01', redFrom: '2024-02-01' };
const AMBER: Told = { amberFrom: '2024-01-01', redFrom: '2025-02-01' };

describe('the list of transition risks', () => {
  it('gives each window the colour of the law, whatever its dates and the times asked about', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2024-05-01', n));
    const dates = fc.record(
      {
        ...{ amberFrom: day, redFrom: day, clearedOn: day, lapsedOn: day },
        ...{ toldUntil: day, staleFrom: day, unsaidFrom: day },
      },
      { requiredKeys: ['redFrom'] },
    );
    const question = fc.record({ on: day, known: day.map((on) => `${on}T23:30:00.000Z`) });
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 20 }), question, (windows, { on, known }) => {
        const db = holding(...windows.map((window) => ({ risks: [window] })));
        const colours = new Map(
          listed(db, { on, known }).items.map(({ child, severity }) => [child, severity as string]),
        );
        const unsaid = readingsOf(db)((reading) => countCannotBeSaid(reading, { now: NOW, on, known }));
        const expected = windows.map((window) => colourOn(window, on, londonDate(known)));
        const found = windows.map((_, i) => colours.get(`id-${i + 1}`) ?? 'uncoloured');
        expect(found).toEqual(
          expected.map((colour) => (colour === 'red' || colour === 'amber' ? colour : 'uncoloured')),
        );
        expect(unsaid[0]?.count ?? 0).toBe(expected.filter((colour) => colour === 'cannot-be-said').length);
      }),
      { numRuns: 100 },
    );
  });

  it('shows the rows that held on the day, as known at the moment', () => {
    const [before, after] = [Date.parse('2024-03-01T00:00:00.000Z'), KNOWN_FOR_EVER];
    const db = holding({
      risks: [
        { ...RED, rule: 'TR-01', during: ['2024-01-01', '2024-05-01', 0, before] },
        { ...RED, rule: 'TR-02', during: ['2024-01-01', '2024-05-01', before, after] },
        { ...RED, rule: 'TR-03', during: ['2024-05-01', EFFECTIVE_FOR_EVER, before, after] },
      ],
    });
    db.prepare('UPDATE checkpoint SET latest_known = ?').run(before);
    const rules = (asked: Partial<RisksAsked>) => listed(db, asked).items.map(({ rule }) => rule);
    expect(rules({ on: '2024-04-30', known: '2024-02-29T23:59:59.999Z' })).toEqual(['TR-01']);
    expect(rules({ on: '2024-04-30', known: '2024-03-01T00:00:00.000Z' })).toEqual(['TR-02']);
    expect(rules({})).toEqual(['TR-03']);
  });

  it('sorts red first, then by the day of red with none last, name, date of birth and rule', () => {
    const db = holding(
      { who: person('Nimbus'), risks: [{ amberFrom: '2024-01-01' }, AMBER] },
      { who: person('Fable'), risks: [{ ...RED, rule: 'TR-02' }, RED] },
      { who: person('Fable', { date_of_birth: '2009-01-01' }), risks: [RED] },
      { who: person('Quill'), risks: [{ ...RED, redFrom: '2024-01-15' }] },
    );
    expect(listed(db).items.map(({ child, rule, severity }) => [child, rule, severity])).toEqual([
      ['id-4', 'TR-01', 'red'],
      ['id-3', 'TR-01', 'red'],
      ['id-2', 'TR-01', 'red'],
      ['id-2', 'TR-02', 'red'],
      ['id-1', 'TR-01', 'amber'],
      ['id-1', 'TR-01', 'amber'],
    ]);
  });

  it.each([
    ['severity', { severity: 'red' as const }, ['id-1', 'id-3']],
    ['rule', { rule: ['TR-02'] }, ['id-2']],
    ['year as taught', { ncYear: [8] }, ['id-2']],
    ['age', { ageFrom: 20, ageTo: 20 }, ['id-3']],
    ['locality', { locality: ['South'] }, ['id-2']],
    ['setting', { setting: ['NEET', '100002'] }, ['id-3']],
    ['need', { need: ['SLD'] }, ['id-2']],
    ['officer', { officer: ['staff-2'] }, ['id-3']],
    ['the view of Year 9', { view: 'year-9' as const }, ['id-1']],
    ['the view of those over 19', { view: 'post-19' as const }, ['id-3']],
  ])('narrows the list by %s', (_, filter, expected) => {
    const db = holding(
      { risks: [RED] },
      {
        who: person('Nimbus', { out_of_cohort: -1, locality: 'South', need: 'SLD' }),
        risks: [{ ...AMBER, rule: 'TR-02' }],
      },
      {
        who: person('Quill', { date_of_birth: '2004-01-02', setting: '100002', officer: 'staff-2' }),
        risks: [RED],
      },
    );
    expect(listed(db, { filter }).items.map(({ child }) => child)).toEqual(expected);
    expect(readingsOf(db)((reading) => countTransitionRisks(reading, { now: NOW, filter }))).toBe(
      expected.length,
    );
  });

  it.each(['severity', 'red-from', 'name', 'date-of-birth', 'rule'] as const)(
    'pages forwards and backwards without a gap or a repeat, sorted by %s',
    (sort) => {
      const names = ['Fable', 'Nimbus', 'Fable', 'Quill', 'Ämber'];
      const db = holding(
        ...names.map((name) => ({
          who: person(name),
          risks: [RED, AMBER, { amberFrom: '2024-01-02', rule: 'TR-09' }],
        })),
      );
      const all = listed(db, { sort }).items;
      const forwards: unknown[] = [];
      for (let after: string | undefined, more = true; more;) {
        const { items, cursors, hasNextPage } = listed(db, { sort }, { first: 4, after });
        forwards.push(...items);
        [after, more] = [cursors.at(-1), hasNextPage];
      }
      expect(forwards).toEqual(all);
      const backwards: unknown[] = [];
      for (let before: string | undefined, more = true; more;) {
        const { items, cursors, hasPreviousPage } = listed(db, { sort }, { last: 4, before });
        backwards.unshift(...items);
        [before, more] = [cursors[0], hasPreviousPage];
      }
      expect(backwards).toEqual(all);
    },
  );

  it('keeps names and dates of birth out of its cursors', () => {
    const { cursors } = listed(holding({ risks: [RED] }));
    expect(Buffer.from(cursors[0]!, 'base64url').toString()).not.toMatch(/Fable|2010/);
  });
});
