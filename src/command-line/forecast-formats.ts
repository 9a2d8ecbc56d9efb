import { safeCell } from '../imports/report/report-csv.js';
import type {
  ForecastCounts,
  ForecastGroup,
  ForecastItem,
  Grouping,
} from '../work-list/forecast/forecast-item.js';
import { IF_NOTHING_MORE, ruleName, whyListed } from '../work-list/forecast/in-words.js';
import { table } from './table.js';

export interface ForecastAnswer {
  readonly until: string;
  /** `<logId>.<position>` */
  readonly position: string;
  readonly known: string;
  readonly on: string;
  readonly rulesRelease: string;
  readonly counts: ForecastCounts;
  readonly items?: readonly ForecastItem[];
  readonly by?: Grouping;
  readonly groups?: readonly ForecastGroup[];
}

type Cell = string | number | null;
type Columns<T> = readonly (readonly [name: string, of: (row: T) => Cell])[];

const COLUMNS: Columns<ForecastItem> = [
  ['child', (item) => item.child],
  ['name', (item) => item.name],
  ['date_of_birth', (item) => item.dateOfBirth],
  ['upn', (item) => item.upn],
  ['nc_year', (item) => item.ncYear],
  ['setting', (item) => item.setting],
  ['officer', (item) => item.officer],
  ['comes_to_pass', (item) => item.kind],
  ['on', (item) => item.day],
  ['rule', (item) => item.rule],
  ['episode', (item) => item.episode],
  ['reason', whyListed],
  ['clears', (item) => item.clears],
];

const GROUP_COLUMNS: Columns<ForecastGroup> = [
  ['children', (group) => group.children],
  ['turns_red', (group) => group.turnsRed],
  ['passes_due', (group) => group.passesDue],
  ['turns_19', (group) => group.turns19],
  ['turns_25', (group) => group.turns25],
  ['leaves', (group) => group.leaves],
  ['as_last_told', (group) => group.asLastTold],
  ['cannot_be_said', (group) => group.cannotBeSaid],
];

const nameOf = ({ by }: ForecastAnswer, { key, name }: ForecastGroup): string | null =>
  by === 'rule' ? ruleName(key ?? '') : name;

const groupColumns = (answer: ForecastAnswer): Columns<ForecastGroup> => [
  [answer.by!, ({ key }) => key],
  ['name', (group) => nameOf(answer, group)],
  ...GROUP_COLUMNS,
];

const cell = (value: Cell): string =>
  typeof value === 'number' ? String(value) : safeCell(value ?? undefined);

const csvOf = <T>(columns: Columns<T>, rows: readonly T[]): string =>
  [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => cell(of(row))))]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');

const named = <T>(columns: Columns<T>, row: T): object =>
  Object.fromEntries(columns.map(([name, of]) => [name, of(row)]));

const jsonOf = ({ items: _items, groups: _groups, ...answer }: ForecastAnswer, found: object): string =>
  `${JSON.stringify({ ...answer, says: IF_NOTHING_MORE, ...found }, null, 2)}\n`;

const itemsTable = ({ items = [] }: ForecastAnswer): string =>
  table(items, [
    { heading: 'ON', of: ({ day }) => day },
    { heading: 'COMES TO PASS', of: ({ kind }) => kind },
    { heading: 'RULE', of: ({ rule }) => rule },
    { heading: 'NAME', of: ({ name }) => name ?? '(erased)' },
    { heading: 'BORN', of: ({ dateOfBirth }) => dateOfBirth },
    { heading: 'CHILD', of: ({ child }) => child },
    { heading: 'REASON', of: whyListed },
  ]);

const groupsTable = (answer: ForecastAnswer): string =>
  table(answer.groups ?? [], [
    { heading: answer.by!.toUpperCase(), of: ({ key }) => key ?? '(none)' },
    ...GROUP_COLUMNS.map(([name, of]) => ({ heading: name.toUpperCase().replaceAll('_', ' '), of })),
    { heading: 'NAME', of: (group) => nameOf(answer, group) },
  ]);

/** The list in each format. */
export const forecastAs = {
  table: itemsTable,
  csv: ({ items = [] }: ForecastAnswer) => csvOf(COLUMNS, items),
  json: (answer: ForecastAnswer) =>
    jsonOf(answer, { breaches: (answer.items ?? []).map((item) => named(COLUMNS, item)) }),
} as const;

/** The counts of each group in each format. */
export const groupsAs = {
  table: groupsTable,
  csv: (answer: ForecastAnswer) => csvOf(groupColumns(answer), answer.groups ?? []),
  json: (answer: ForecastAnswer) =>
    jsonOf(answer, { groups: (answer.groups ?? []).map((group) => named(groupColumns(answer), group)) }),
} as const;
