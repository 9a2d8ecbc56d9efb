import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { emptyReadDatabase } from '../../../test/projections/support/projected.js';
import { addDays } from '../../domain/plain-date.js';
import { colourOn, type ColouredDates } from '../../law/colour.js';
import { FOR_EVER } from '../../law/coverage/told.js';
import { initialPolicy } from '../../law/policies/published.js';
import { createCheckpoint, startOf } from '../../read-model/checkpoint.js';
import { rowInserter } from '../../read-model/insert-rows.js';
import { readingsOf } from '../../read-model/reading.js';
import {
  cellsOf,
  EFFECTIVE_FOR_EVER,
  KNOWN_FOR_EVER,
  tableNames,
  type Row,
  type RowsByTable,
} from '../../read-model/rows.js';
import { forecast, type Forecast, type ForecastAsked } from './forecast.queries.js';

const EVER = ['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER] as const;
const NOW = '2026-11-01T12:00:00.000Z';
const [TODAY, UNTIL] = ['2026-11-01', '2027-03-31'];

const [risk, duty, summary] = [cellsOf('transition_risk'), cellsOf('duty'), cellsOf('child_summary')];

type Window = ColouredDates & { readonly rule?: string; readonly episode?: string; readonly during?: Row };

const riskRow = ({ during = EVER, rule = 'TR-03', episode = 'e', ...dates }: Window): Row => {
  const { amberFrom = '~', redFrom = '~' } = dates;
  const { clearedOn = EFFECTIVE_FOR_EVER, lapsedOn = EFFECTIVE_FOR_EVER } = dates;
  return [
    ...during,
    ...risk({
      ...{ rule, rule_version: 1, episode, amber_from: dates.amberFrom, red_from: dates.redFrom },
      ...{ due_from: undefined, due_to: undefined, cleared_on: dates.clearedOn, lapsed_on: dates.lapsedOn },
      opens_on: amberFrom < redFrom ? amberFrom : redFrom,
      over_on: clearedOn < lapsedOn ? clearedOn : lapsedOn,
      ...{ told_until: dates.toldUntil, stale_from: dates.staleFrom, unsaid_from: dates.unsaidFrom },
      ...{ unsaid_kind: undefined, reason: 'Something is missing.', clears: 'Something.' },
    }),
  ];
};

const dutyRow = (more: Partial<Parameters<typeof duty>[0]>, during: Row = EVER): Row => [
  ...during,
  ...duty({
    ...{
      duty: 'R8',
      episode: 'review',
      started_on: '2026-10-01',
      due_from: '2026-12-01',
      due_to: '2026-12-01',
    },
    ...{ due_customary: undefined, met_on: undefined, ended_on: undefined, exception: undefined },
    ...{ cannot_be_said: undefined, ...more },
  }),
];

const who = (more: Partial<Parameters<typeof summary>[0]> = {}): Row => [
  ...EVER,
  ...summary({
    ...{ surname: 'Fable', forename: 'Ida', search_name: 'fable ida', date_of_birth: '2010-05-04' },
    ...{ upn: undefined, uln: undefined, nhs_number: undefined, locality: 'North', sen_status: 'ehc-plan' },
    ...{ plan_in_force: 1, setting: '100001', setting_kind: 'special', need: 'ASD', officer: 'staff-1' },
    ...{ out_of_cohort: 0, ...more },
  }),
];

interface Person {
  readonly who?: Row;
  readonly risks?: readonly Window[];
  readonly duties?: readonly Row[];
}

const holding = (...children: readonly Person[]): DatabaseSync => {
  const db = emptyReadDatabase();
  createCheckpoint(db, { ...startOf('log'), latestKnown: 0 });
  const inserter = rowInserter(db);
  const none = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as RowsByTable;
  for (const [i, { who: person = who(), risks = [], duties = [] }] of children.entries()) {
    db.prepare('INSERT INTO child (number, id) VALUES (?, ?)').run(i + 1, `id-${i + 1}`);
    const rows = { child_summary: [person], transition_risk: risks.map(riskRow), duty: duties };
    inserter.add(i + 1, { ...none, ...rows });
  }
  inserter.flush();
  return db;
};

const ask = <T>(db: DatabaseSync, what: (found: Forecast) => T, more: Partial<ForecastAsked> = {}): T => {
  const asked = { until: UNTIL, now: NOW, policyAt: () => initialPolicy, ...more };
  return readingsOf(db)((reading) => what(forecast(reading, asked)));
};
const listed = (db: DatabaseSync, more: Partial<ForecastAsked> = {}) =>
  ask(db, (found) => found.items().map(({ child, kind, day }) => [child, kind, day]), more);

/** What is recorded here is told on; of another source nothing is known after the day of knowing. */
const asKnownOn = (window: ColouredDates, knownOn: string): ColouredDates =>
  window.toldUntil === undefined || window.toldUntil === FOR_EVER || window.toldUntil <= knownOn
    ? window
    : { ...window, toldUntil: knownOn };

describe('a forecast', () => {
  it('says of each window what the law says on each later day, if nothing more is recorded', () => {
    const day = fc.integer({ min: -20, max: 40 }).map((n) => addDays(TODAY, n));
    const told = fc.oneof(day, fc.constant(FOR_EVER));
    const dates = fc.record(
      { amberFrom: day, redFrom: day, clearedOn: day, lapsedOn: day, toldUntil: told, unsaidFrom: day },
      { requiredKeys: ['redFrom'] },
    );
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 20 }), (windows) => {
        const db = holding(...windows.map((window) => ({ risks: [window] })));
        const until = addDays(TODAY, 30);
        const days = Array.from({ length: 30 }, (_, i) => addDays(TODAY, i + 1));
        const expected = windows.flatMap((window, i) => {
          const seen = asKnownOn(window, TODAY);
          const first = days.find((one) => colourOn(seen, one, one) === 'red');
          if (first === undefined || colourOn(seen, TODAY, TODAY) === 'red') return [];
          return [[`id-${i + 1}`, 'turns-red', first]];
        });
        expect(listed(db, { until }).sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('counts apart what stays amber as last told, and what cannot be said', () => {
    const redFrom = '2027-01-15';
    const db = holding({
      risks: [
        { amberFrom: TODAY, redFrom },
        { amberFrom: TODAY, redFrom, episode: 'told', toldUntil: '2026-10-01' },
        { amberFrom: TODAY, redFrom, episode: 'here', toldUntil: FOR_EVER },
        { amberFrom: TODAY, redFrom, episode: 'old', toldUntil: '2026-10-01', staleFrom: '2027-01-01' },
        { amberFrom: TODAY, redFrom, episode: 'nobody', unsaidFrom: '2026-12-01' },
      ],
    });
    expect(ask(db, (found) => found.counts())).toMatchObject({
      ...{ children: 1, turnsRed: 2, asLastTold: 1, cannotBeSaid: 2 },
    });
  });

  it('takes a window that comes to hold after its red for red from that day, once', () => {
    const later: Row = ['2026-12-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER];
    const before: Row = ['0001-01-01', '2026-12-01', 0, KNOWN_FOR_EVER];
    const db = holding(
      { risks: [{ redFrom: '2026-10-01', during: later }] },
      {
        risks: [
          { redFrom: '2026-10-01', during: later },
          { redFrom: '2026-09-01', during: before },
        ],
      },
    );
    expect(listed(db)).toEqual([['id-1', 'turns-red', '2026-12-01']]);
  });

  it('lists an unmet duty on the day after its last, and no guidance, time limit, or duty that ends', () => {
    const db = holding(
      { duties: [dutyRow({})] },
      { duties: [dutyRow({ met_on: '2026-10-20' }), dutyRow({ ended_on: '2026-12-02' })] },
      { duties: [dutyRow({ due_to: UNTIL }), dutyRow({ due_to: '2026-10-31' })] },
      { duties: [dutyRow({ duty: 'D1' }), dutyRow({ cannot_be_said: 'no source' })] },
    );
    expect(listed(db)).toEqual([['id-1', 'passes-due', '2026-12-02']]);
    expect(ask(db, (found) => found.counts())).toMatchObject({ passesDue: 1, cannotBeSaid: 1 });
  });

  it.each([
    ['19', 'turns-19', 'TR-13', '2008-01-20', '2028-03-31', '2027-01-20'],
    ['19 on 1 March, born on 29 February,', 'turns-19', 'TR-13', '2008-02-29', '2028-03-31', '2027-03-01'],
    ['25', 'turns-25', 'TR-14', '2002-01-20', '2026-07-20', '2027-01-20'],
  ])('lists who turns %s with a plan in force and nothing for after', (_, kind, rule, born, redFrom, on) => {
    const window = { rule, redFrom, amberFrom: redFrom };
    const db = holding(
      { who: who({ date_of_birth: born }), risks: [window] },
      { who: who({ date_of_birth: born }), risks: [{ ...window, clearedOn: '2026-10-01' }] },
      { who: who({ date_of_birth: born, plan_in_force: 0 }), risks: [window] },
    );
    expect(listed(db)).toEqual([['id-1', kind, on]]);
  });

  it('lists who leaves with nothing onward, by the months that the policy has before the end', () => {
    const window = { rule: 'TR-10', amberFrom: '2026-02-28', redFrom: '2026-08-28' };
    const sooner = { ...window, amberFrom: '2025-08-31', redFrom: '2026-02-28' };
    expect(listed(holding({ risks: [window] }, { risks: [sooner] }))).toEqual([
      ['id-1', 'leaves', '2027-02-28'],
    ]);
  });

  it('counts by setting, officer and rule, the most children first', () => {
    const db = holding(
      { risks: [{ redFrom: '2027-01-01' }, { rule: 'TR-04', redFrom: '2027-01-02' }] },
      { who: who({ setting: '100002' }), risks: [{ redFrom: '2027-01-01' }], duties: [dutyRow({})] },
      { who: who({ setting: '100002', officer: undefined }), duties: [dutyRow({})] },
    );
    const by = (grouping: 'setting' | 'officer' | 'rule') =>
      ask(db, (found) =>
        found
          .groups(grouping)
          .map(({ key, children, turnsRed, passesDue }) => [key, children, turnsRed, passesDue]),
      );
    expect(by('setting')).toEqual([
      ['100002', 2, 1, 2],
      ['100001', 1, 2, 0],
    ]);
    expect(by('officer')).toEqual([
      ['staff-1', 2, 3, 1],
      [null, 1, 0, 1],
    ]);
    expect(by('rule')).toEqual([
      ['R8', 2, 0, 2],
      ['TR-03', 2, 2, 0],
      ['TR-04', 1, 1, 0],
    ]);
    expect(listed(db, { filter: { rule: ['TR-04'] } })).toHaveLength(1);
  });

  it.each([
    ['the day from which it starts', TODAY, 'until-not-ahead'],
    ['a day that has passed', '2026-10-31', 'until-not-ahead'],
    ['a day more than two years ahead', '2028-11-02', 'until-too-far'],
  ])('refuses %s', (_, until, reason) => {
    expect(() => listed(holding(), { until })).toThrow(expect.objectContaining({ reason }));
  });

  it('finds its rows by indexes, whatever the number of children', () => {
    const plans: string[] = [];
    const db = holding();
    const explaining = readingsOf(db);
    explaining((reading) => {
      const told = {
        ...reading,
        kept: <T>(_: string, work: () => T): T => work(),
        get: (sql: string, values = {}) => {
          plans.push(
            ...reading.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values).map((row) => row.detail),
          );
          return undefined;
        },
      } as typeof reading;
      forecast(told, { until: UNTIL, now: NOW, policyAt: () => initialPolicy }).counts();
    });
    expect(plans.filter((line) => /^SCAN [rds]\b/.test(line) && !/USING/.test(line))).toEqual([
      expect.stringMatching(/^SCAN r/),
    ]);
    expect(plans.join('\n')).toMatch(/transition_risk_by_red[\s\S]*duty_unmet_by_due/);
  });
});
