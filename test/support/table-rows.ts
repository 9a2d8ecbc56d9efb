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

const EVER = ['0001-01-01', EFFECTIVE_FOR_EVER, 0, KNOWN_FOR_EVER] as const;

const [risk, duty, summary] = [cellsOf('transition_risk'), cellsOf('duty'), cellsOf('child_summary')];

/** A window of a risk: its dates, and what is not as usual. */
export type Window = ColouredDates & {
  readonly rule?: string;
  readonly episode?: string;
  /** Days and moments for which the row holds. */
  readonly during?: Row;
};

const riskRow = ({ during = EVER, rule = 'TR-01', episode = 'e', ...dates }: Window): Row => {
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

/** The row of a duty, with what is not as usual. */
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

type Summary = Partial<Parameters<typeof summary>[0]> & { readonly surname?: string };

/** A child's row, with what is not as usual. */
export const who = ({ surname = 'Fable', ...more }: Summary = {}): Row => [
  ...EVER,
  ...summary({
    ...{ surname, forename: 'Ida', search_name: `${surname.toLowerCase()} ida`, date_of_birth: '2010-05-04' },
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

/** A read database that holds these children, numbered from 1, each with its windows and duties. */
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

export const RED: Window = { amberFrom: '2024-01-01', redFrom: '2024-02-01' };
export const AMBER: Window = { amberFrom: '2024-01-01', redFrom: '2025-02-01' };
