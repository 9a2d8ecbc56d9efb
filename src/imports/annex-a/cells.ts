import type { Checked } from '../../domain/identifiers/checked.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { CsvRow } from '../reading/csv.js';
import { readDate } from '../reading/dates.js';
import { formulaProblem, isFormula } from '../reading/formula.js';
import { anError, aWarning } from '../report/entry.js';
import type { Place, ReportEntry } from '../report/entry.js';
import { masked, shortened } from '../report/mask.js';
import { annexALabels } from './columns.js';

const PERSONAL = new Set(['id', 'upn', 'uln', 'born', 'gender', 'ethnicity', 'disability', 'team']);
const CORRECT = 'Correct the list and import it again.';
const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  1: true,
  no: false,
  n: false,
  0: false,
};

/** What a cell says by yes or no; undefined where it says neither. */
export const yesOrNo = (text: string): boolean | undefined => YES_NO[text.toLowerCase()];

/** The cells of one row, read one by one; what is wrong with them is reported as they are read. */
export interface RowCells {
  text(name: string): string | undefined;
  date(name: string): PlainDate | undefined;
  checked(name: string, check: (text: string) => Checked): string | undefined;
  count(name: string): number | undefined;
  yesNo(name: string): boolean | undefined;
  /** Reports the first cell that is a formula. */
  hasFormula(): boolean;
  /** Reports a cell that refuses the row. */
  wrong(name: string, problem: string, remedy?: string): undefined;
  /** Whether anything read so far refuses the row. */
  isRefused(): boolean;
}

export const rowCells = (
  { row, cells }: CsvRow,
  file: string,
  report: (entry: ReportEntry) => void,
): RowCells => {
  let refused = false;
  const columnOf = (name: string): string => annexALabels[name] ?? name;
  const place = (name: string): Place => {
    const value = cells[name];
    const shown = value === undefined ? {} : { value: PERSONAL.has(name) ? masked(value) : shortened(value) };
    return { file, row, column: columnOf(name), ...shown };
  };
  const wrong: RowCells['wrong'] = (name, problem, remedy = CORRECT) => {
    refused = true;
    report(anError(place(name), problem, remedy));
  };
  const odd = (name: string, problem: string): undefined => {
    report(aWarning(place(name), `${problem} It is left out.`, CORRECT));
  };
  /** What is read of a cell; undefined where it is empty. */
  const read =
    <T, A extends unknown[]>(of: (cell: string, name: string, ...more: A) => T) =>
    (name: string, ...more: A): T | undefined => {
      const cell = cells[name];
      return cell === undefined ? undefined : of(cell, name, ...more);
    };
  return {
    wrong,
    text: (name) => cells[name],
    date: read((cell, name) => readDate(cell) ?? wrong(name, 'This is not a date that exists.')),
    checked: read((cell, name, check: (text: string) => Checked) => {
      const found = check(cell);
      return found.ok ? found.value : wrong(name, found.detail);
    }),
    count: read((cell, name) => (/^\d{1,4}$/.test(cell) ? Number(cell) : odd(name, 'This is not a number.'))),
    yesNo: read((cell, name) => yesOrNo(cell) ?? odd(name, 'This is neither yes nor no.')),
    hasFormula: () => {
      const formula = Object.entries(cells).find(([name, cell]) => !name.startsWith('-') && isFormula(cell));
      if (formula) report(formulaProblem({ file, row, column: columnOf(formula[0]) }));
      return formula !== undefined;
    },
    isRefused: () => refused,
  };
};
