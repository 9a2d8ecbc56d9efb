import type { DatabaseSync } from 'node:sqlite';
import type { ColouredDates } from '../../src/law/colour.js';
import { createCheckpoint, startOf } from '../../src/read-model/checkpoint.js';
import { rowInserter } from '../../src/read-model/insert-rows.js';
import {
  cellsOf,
  EFFECTIVE_FOR_EVER,
  KNOWN_FOR_EVER,
  tableNames,
  type Row,
  type RowsByTable,
} from '../../src/read-model/rows.js';
import { emptyReadDatabase } from '../projections/support/projected.js';

const risk = cellsOf('transition_risk');
const summary = cellsOf('child_summary');
const EVER = ['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER] as const;

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

export const person = (surname: string, more: Partial<Parameters<typeof summary>[0]> = {}): Row => [
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
export const holding = (...children: readonly { who?: Row; risks: readonly Told[] }[]): DatabaseSync => {
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

export const RED: Told = { amberFrom: '2024-01-01', redFrom: '2024-02-01' };
export const AMBER: Told = { amberFrom: '2024-01-01', redFrom: '2025-02-01' };
