import { birthday } from '../../domain/birthday.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { anError, aWarning } from '../report/entry.js';
import type { ReportEntry, Severity } from '../report/entry.js';
import { annexALabels } from './columns.js';
import type { AnnexARow } from './row.js';

/** One check of the lists: List 1's rules are numbered 101 to 109, List 2's 201 to 209. */
interface Rule {
  readonly code: string;
  readonly column: string;
  readonly severity: Exclude<Severity, 'note'>;
  readonly says: string;
  readonly lists: readonly (1 | 2)[];
  readonly broken: (row: AnnexARow, today: PlainDate) => boolean;
}

const BOTH = [1, 2] as const;
const FIRST = [1] as const;
const CORRECT = 'Correct the list, or load it as it is: the record will show the gap.';

const age = (row: AnnexARow, years: number, today: PlainDate): boolean => birthday(row.born, years) <= today;
const schoolAge = (row: AnnexARow, today: PlainDate): boolean => age(row, 5, today) && !age(row, 17, today);
const later = (date: PlainDate | undefined, than: PlainDate | undefined): boolean =>
  date !== undefined && than !== undefined && date > than;

/** Rule 101a is checked when the row is read: without a date of birth there is no record. Rule 109: see duplicates.ts. */
const annexARules: readonly Rule[] = [
  ...[
    {
      code: '01b',
      column: 'gender',
      says: 'There is no gender',
      broken: (row: AnnexARow) => row.sex === undefined,
    },
    {
      code: '01c',
      column: 'ethnicity',
      says: 'There is no ethnicity',
      broken: (row: AnnexARow) => row.ethnicity === undefined,
    },
    {
      code: '01d',
      column: 'need',
      says: 'There is no primary need',
      broken: (row: AnnexARow) => row.need === undefined,
    },
    {
      code: '03',
      column: 'disability',
      says: 'There is no disability status',
      broken: (row: AnnexARow) => row.disabled === undefined,
    },
  ].map((rule) => ({ ...rule, severity: 'warning' as const, lists: BOTH })),
  {
    ...{ code: '02a', column: 'born', severity: 'warning', says: 'The person is 25', lists: BOTH },
    broken: (row, today) => age(row, 25, today) && !age(row, 26, today),
  },
  {
    ...{ code: '02b', column: 'born', severity: 'error', says: 'The person is 26 or older', lists: BOTH },
    broken: (row, today) => age(row, 26, today),
  },
  {
    ...{ code: '05a', column: 'born', severity: 'error', says: 'The date of birth lies ahead', lists: BOTH },
    broken: (row, today) => row.born > today,
  },
  {
    ...{ code: '05b', column: 'initial', severity: 'error', says: 'The date lies ahead', lists: FIRST },
    broken: (row, today) => later(row.initial, today),
  },
  {
    ...{ code: '05c', column: 'updated', severity: 'error', says: 'The date lies ahead', lists: FIRST },
    broken: (row, today) => later(row.updated, today),
  },
  {
    ...{ code: '05d', column: 'reviewed', severity: 'error', says: 'The date lies ahead', lists: FIRST },
    broken: (row, today) => later(row.reviewed, today),
  },
  {
    ...{ code: '06a', column: 'initial', severity: 'warning', lists: FIRST },
    says: 'The initial plan is dated after the updated one',
    broken: (row) => later(row.initial, row.updated),
  },
  {
    ...{ code: '06b', column: 'initial', severity: 'warning', lists: FIRST },
    says: 'The initial plan is dated after the last review',
    broken: (row) => later(row.initial, row.reviewed),
  },
  {
    ...{ code: '07', column: 'upn', severity: 'warning', lists: BOTH },
    says: 'The child is 6 or older and has no UPN, no ULN and no reason why',
    broken: (row, today) => age(row, 6, today) && (row.upn ?? row.uln ?? row.upnUnknown) === undefined,
  },
  {
    ...{ code: '08a', column: 'urn', severity: 'warning', lists: BOTH },
    says: 'A child of school age has no establishment',
    broken: (row, today) => schoolAge(row, today) && row.urn === undefined && row.subsidiary === undefined,
  },
  {
    ...{ code: '08b', column: 'urn', severity: 'warning', lists: FIRST },
    says: 'A child of school age has a subsidiary establishment and no main one',
    broken: (row, today) => schoolAge(row, today) && row.urn === undefined && row.subsidiary !== undefined,
  },
];

/** Not in the lists' own rules: a plan or a review before the birth in its own row. */
const beforeBirth = (row: AnnexARow): ReportEntry[] =>
  (['initial', 'updated', 'reviewed'] as const)
    .filter((name) => row[name] !== undefined && row[name] < row.born)
    .map((name) =>
      anError(
        { file: row.file, row: row.row, column: annexALabels[name]!, value: row[name]! },
        'This lies before the birth in the same row.',
        'Correct the list and import it again.',
      ),
    );

/** What a clean row breaks. @param today London date of the moment from which the list was known */
export const checkAnnexARow = (row: AnnexARow, today: PlainDate): ReportEntry[] => [
  ...annexARules
    .filter((rule) => rule.lists.includes(row.list) && rule.broken(row, today))
    .map((rule) => {
      const say = rule.severity === 'error' ? anError : aWarning;
      const place = { file: row.file, row: row.row, column: annexALabels[rule.column]! };
      return say(place, `${rule.says} (rule ${row.list}${rule.code}).`, CORRECT);
    }),
  ...beforeBirth(row),
];
