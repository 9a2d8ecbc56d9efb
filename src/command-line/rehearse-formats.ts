import { safeCell } from '../imports/report/report-csv.js';
import type { MonthTally } from '../law/rehearsal/tally.js';
import type { Rehearsed } from '../work-list/rehearsal/rehearse-everybody.js';
import { table } from './table.js';

export interface RehearsalAnswer extends Rehearsed {
  /** `<logId>.<position>` */
  readonly position: string;
  readonly rulesRelease: string;
  /** What it is. */
  readonly says: string;
}

const COLUMNS = [
  ['rule', ({ rule }: MonthTally) => rule],
  ['month', ({ month }: MonthTally) => month.slice(0, 7)],
  ['as_known_on', ({ month }: MonthTally) => month],
  ['children_adopted', (one: MonthTally) => one.adopted],
  ['children_drafted', (one: MonthTally) => one.drafted],
  ['red_adopted', (one: MonthTally) => one.adoptedRed],
  ['red_drafted', (one: MonthTally) => one.draftedRed],
  ['children_added', (one: MonthTally) => one.added],
  ['children_removed', (one: MonthTally) => one.removed],
  ['days_adopted', (one: MonthTally) => one.adoptedDays],
  ['days_drafted', (one: MonthTally) => one.draftedDays],
  ['days_added', (one: MonthTally) => one.daysAdded],
  ['days_removed', (one: MonthTally) => one.daysRemoved],
  ['cannot_be_said', (one: MonthTally) => one.cannotBeSaid],
] as const;

const csv = ({ months }: RehearsalAnswer): string =>
  [
    COLUMNS.map(([name]) => name).join(','),
    ...months.map((month) => COLUMNS.map(([, of]) => safeCell(of(month))).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

const json = ({ comparisons, months, ...answer }: RehearsalAnswer): string => {
  const rules = comparisons.map(({ rule, adopted }) => ({ rule, against: adopted?.id ?? null }));
  const listed = months.map((month) => Object.fromEntries(COLUMNS.map(([name, of]) => [name, of(month)])));
  return `${JSON.stringify({ hypothetical: true, ...answer, rules, months: listed }, null, 2)}\n`;
};

const SHOWN = COLUMNS.filter(([name]) => name !== 'as_known_on');

const forPeople = ({ months, whole, comparisons, children }: RehearsalAnswer): string => {
  const against = comparisons.map(
    ({ rule, adopted }) =>
      `${rule}: the draft beside ${adopted === undefined ? 'no rule' : `${adopted.id} as adopted`}\n`,
  );
  return (
    `DRAFT, in no list. ${children.toLocaleString('en-GB')} children, coloured at each month's end as known then\n` +
    `${against.join('')}\n` +
    table(
      months,
      SHOWN.map(([name, of]) => ({ heading: name.toUpperCase().replaceAll('_', ' '), of })),
    ) +
    `\nAt the end of any of the months\n` +
    table(whole, [
      { heading: 'RULE', of: ({ rule }) => rule },
      { heading: 'CHILDREN ADOPTED', of: ({ adopted }) => adopted },
      { heading: 'CHILDREN DRAFTED', of: ({ drafted }) => drafted },
      { heading: 'CHILDREN ADDED', of: ({ added }) => added },
      { heading: 'CHILDREN REMOVED', of: ({ removed }) => removed },
    ])
  );
};

/** A rehearsal in each format. */
export const rehearsalAs = { table: forPeople, csv, json } as const;
