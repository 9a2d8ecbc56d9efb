import { safeCell } from '../imports/report/report-csv.js';
import { release } from '../law/release.js';
import { statedRules, type StatedRule } from '../law/stated-rules.js';
import type { Io } from './io.js';
import { table } from './table.js';

export type RulesFormat = 'table' | 'csv' | 'json';

const COLUMNS = [
  ['rule', (rule: StatedRule) => rule.id],
  ['list', (rule: StatedRule) => rule.list],
  ['name', (rule: StatedRule) => rule.name],
  ['says', (rule: StatedRule) => rule.says],
  ['source', (rule: StatedRule) => rule.source],
  ['mark', (rule: StatedRule) => rule.mark],
  ['version', (rule: StatedRule) => rule.version],
  ['valid_from', (rule: StatedRule) => rule.validFrom],
  ['valid_to', (rule: StatedRule) => rule.validTo],
] as const;

const csv = (rules: readonly StatedRule[]): string =>
  [
    COLUMNS.map(([name]) => name).join(','),
    ...rules.map((rule) => COLUMNS.map(([, of]) => safeCell(of(rule))).join(',')),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

const json = (rules: readonly StatedRule[]): string => {
  const listed = rules.map((rule) =>
    Object.fromEntries(COLUMNS.map(([name, of]) => [name, of(rule) ?? null])),
  );
  return `${JSON.stringify({ rulesRelease: release.id, rules: listed }, null, 2)}\n`;
};

const forPeople = (rules: readonly StatedRule[]): string =>
  table(rules, [
    { heading: 'RULE', of: ({ id }) => id },
    { heading: 'MARK', of: ({ mark }) => mark },
    { heading: 'VERSION', of: ({ version }) => version },
    { heading: 'FROM', of: ({ validFrom }) => validFrom },
    { heading: 'TO', of: ({ validTo }) => validTo },
    { heading: 'NAME', of: ({ name }) => name },
    { heading: 'SOURCE', of: ({ source }) => source },
  ]);

const rulesAs = { table: forPeople, csv, json } as const;

/** The rules of this release on standard output, its id on standard error. */
export const showRules = (io: Pick<Io, 'out' | 'err'>, format: RulesFormat): void => {
  io.out(rulesAs[format](statedRules(release)));
  io.err(`Rules ${release.id}\n`);
};
