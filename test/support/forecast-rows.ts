import type { DatabaseSync } from 'node:sqlite';
import { emptyReadDatabase } from '../projections/support/projected.js';
import type { ColouredDates } from '../../src/law/colour.js';
import { FOR_EVER } from '../../src/law/coverage/told.js';
import { initialPolicy } from '../../src/law/policies/published.js';
import { createCheckpoint, startOf } from '../../src/read-model/checkpoint.js';
import { rowInserter } from '../../src/read-model/insert-rows.js';
import { readingsOf } from '../../src/read-model/reading.js';
import {
  cellsOf,
  EFFECTIVE_FOR_EVER,
  KNOWN_FOR_EVER,
  tableNames,
  type Row,
  type RowsByTable,
} from '../../src/read-model/rows.js';
import {
  forecast,
  type Forecast,
  type ForecastAsked,
} from '../../src/work-list/forecast/forecast.queries.js';

export const EVER = ['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER] as const;
export const NOW = '2026-11-01T12:00:00.000Z';
export const [TODAY, UNTIL] = ['2026-11-01', '2027-03-31'];

export const [risk, duty, summary] = [cellsOf('transition_risk'), cellsOf('duty'), cellsOf('child_summary')];

export type Window = ColouredDates & {
  readonly rule?: string;
  readonly episode?: string;
  readonly during?: Row;
};

export const riskRow = ({ during = EVER, rule = 'TR-03', episode = 'e', ...dates }: Window): Row => {
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

export const dutyRow = (more: Partial<Parameters<typeof duty>[0]>, during: Row = EVER): Row => [
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

export const who = (more: Partial<Parameters<typeof summary>[0]> = {}): Row => [
  ...EVER,
  ...summary({
    ...{ surname: 'Fable', forename: 'Ida', search_name: 'fable ida', date_of_birth: '2010-05-04' },
    ...{ upn: undefined, uln: undefined, nhs_number: undefined, locality: 'North', sen_status: 'ehc-plan' },
    ...{ plan_in_force: 1, setting: '100001', setting_kind: 'special', need: 'ASD', officer: 'staff-1' },
    ...{ out_of_cohort: 0, ...more },
  }),
];

export interface Person {
  readonly who?: Row;
  readonly risks?: readonly Window[];
  readonly duties?: readonly Row[];
}

export const holding = (...children: readonly Person[]): DatabaseSync => {
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

export const ask = <T>(
  db: DatabaseSync,
  what: (found: Forecast) => T | Promise<T>,
  more: Partial<ForecastAsked> = {},
): Promise<T> => {
  const asked = { until: UNTIL, now: NOW, policyAt: () => initialPolicy, ...more };
  return readingsOf(db)((reading) => what(forecast(reading, asked)));
};
export const listed = (db: DatabaseSync, more: Partial<ForecastAsked> = {}) =>
  ask(db, async (found) => (await found.items()).map(({ child, kind, day }) => [child, kind, day]), more);

/** What is recorded here is told on; of another source nothing is known after the day of knowing. */
export const asKnownOn = (window: ColouredDates, knownOn: string): ColouredDates =>
  window.toldUntil === undefined || window.toldUntil === FOR_EVER || window.toldUntil <= knownOn
    ? window
    : { ...window, toldUntil: knownOn };
