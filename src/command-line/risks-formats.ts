import { safeCell } from '../imports/report/report-csv.js';
import type { RiskItem } from '../work-list/risk-item.js';
import { table } from './table.js';

export interface RisksAnswer {
  readonly items: readonly RiskItem[];
  readonly cannotBeSaid: readonly { readonly rule: string; readonly count: number }[];
  /** `<logId>.<position>` */
  readonly position: string;
  readonly known: string;
  readonly on: string;
  readonly rulesRelease: string;
}

const COLUMNS = [
  ['child', (item: RiskItem) => item.child],
  ['name', (item: RiskItem) => item.name],
  ['date_of_birth', (item: RiskItem) => item.dateOfBirth],
  ['upn', (item: RiskItem) => item.upn],
  ['nc_year', (item: RiskItem) => item.ncYear],
  ['setting', (item: RiskItem) => item.setting],
  ['rule', (item: RiskItem) => item.rule],
  ['severity', (item: RiskItem) => item.severity],
  ['amber_from', (item: RiskItem) => item.amberFrom],
  ['red_from', (item: RiskItem) => item.redFrom],
  ['due_on', (item: RiskItem) => dueText(item)],
  ['reason', (item: RiskItem) => item.reason],
  ['clears', (item: RiskItem) => item.clears],
  ['need', (item: RiskItem) => item.need],
  ['locality', (item: RiskItem) => item.locality],
  ['officer', (item: RiskItem) => item.officer],
  ['told_until', (item: RiskItem) => item.toldUntil],
] as const;

/** A day; a date that is a range is written `from/to`. */
const dueText = ({ dueFrom, dueTo }: RiskItem): string | null =>
  dueFrom === null || dueTo === null || dueFrom === dueTo ? dueFrom : `${dueFrom}/${dueTo}`;
const dueJson = ({ dueFrom, dueTo }: RiskItem): string | { from: string; to: string } | null =>
  dueFrom === null || dueTo === null || dueFrom === dueTo ? dueFrom : { from: dueFrom, to: dueTo };

// A year by age may be negative, and no spreadsheet takes a number for a formula.
const cell = (value: string | number | null): string =>
  typeof value === 'number' ? String(value) : safeCell(value ?? undefined);

const csv = ({ items }: RisksAnswer): string => {
  const header = COLUMNS.map(([name]) => name).join(',');
  const lines = items.map((item) => COLUMNS.map(([, of]) => cell(of(item))).join(','));
  return [header, ...lines].map((line) => `${line}\r\n`).join('');
};

const json = ({ items, cannotBeSaid, position, known, on, rulesRelease }: RisksAnswer): string => {
  const risks = items.map((item) => ({
    ...Object.fromEntries(COLUMNS.map(([name, of]) => [name, of(item)])),
    due_on: dueJson(item),
  }));
  return `${JSON.stringify({ position, known, on, rulesRelease, cannotBeSaid, risks }, null, 2)}\n`;
};

const forPeople = ({ items }: RisksAnswer): string =>
  table(items, [
    { heading: 'SEVERITY', of: ({ severity }) => severity },
    { heading: 'RULE', of: ({ rule }) => rule },
    { heading: 'NAME', of: ({ name }) => name ?? '(erased)' },
    { heading: 'BORN', of: ({ dateOfBirth }) => dateOfBirth },
    { heading: 'YEAR', of: ({ ncYear }) => ncYear },
    { heading: 'RED FROM', of: ({ redFrom }) => redFrom },
    { heading: 'DUE', of: dueText },
    { heading: 'CHILD', of: ({ child }) => child },
    { heading: 'REASON', of: ({ reason }) => reason },
  ]);

/** The list in each format. */
export const risksAs = { table: forPeople, csv, json } as const;
