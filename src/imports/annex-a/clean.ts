import type { Checked } from '../../domain/identifiers/checked.js';
import { checkUrn } from '../../domain/identifiers/organisation-codes.js';
import { checkUln } from '../../domain/identifiers/uln.js';
import { checkUpn } from '../../domain/identifiers/upn.js';
import { formerGenders, senTypes, upnUnknownReasons } from '../code-sets/sen2-code-sets.js';
import type { CsvRow } from '../reading/csv.js';
import { readDate } from '../reading/dates.js';
import { formulaProblem, isFormula } from '../reading/formula.js';
import { anError, aWarning } from '../report/entry.js';
import type { Place, ReportEntry } from '../report/entry.js';
import { masked, shortened } from '../report/mask.js';
import { annexALabels } from './columns.js';
import type { AnnexARow } from './row.js';

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

type Optional<T> = { -readonly [K in keyof T]?: T[K] | undefined };

/** A row of a list in its normal form; undefined where it is refused. Rule numbers are those of the lists' own checks. */
export const cleanAnnexARow = (
  { row, cells }: CsvRow,
  file: string,
  list: 1 | 2,
  report: (entry: ReportEntry) => void,
): AnnexARow | undefined => {
  let refused = false;
  const place = (name: string): Place => {
    const value = cells[name];
    const shown = value === undefined ? {} : { value: PERSONAL.has(name) ? masked(value) : shortened(value) };
    return { file, row, column: annexALabels[name] ?? name, ...shown };
  };
  const wrong = (name: string, problem: string, remedy = CORRECT): undefined => {
    refused = true;
    report(anError(place(name), problem, remedy));
  };
  const odd = (name: string, problem: string): undefined => {
    report(aWarning(place(name), `${problem} It is left out.`, CORRECT));
  };
  const dateIn = (name: string) =>
    cells[name] === undefined
      ? undefined
      : (readDate(cells[name]) ?? wrong(name, 'This is not a date that exists.'));
  const checked = (name: string, check: (text: string) => Checked): string | undefined => {
    if (cells[name] === undefined) return undefined;
    const found = check(cells[name]);
    return found.ok ? found.value : wrong(name, found.detail);
  };
  const countIn = (name: string): number | undefined => {
    if (cells[name] === undefined) return undefined;
    return /^\d{1,4}$/.test(cells[name]) ? Number(cells[name]) : odd(name, 'This is not a number.');
  };
  const yesNo = (name: string): boolean | undefined =>
    cells[name] === undefined
      ? undefined
      : (YES_NO[cells[name].toLowerCase()] ?? odd(name, 'This is neither yes nor no.'));

  for (const [name, cell] of Object.entries(cells)) {
    if (name.startsWith('-') || !isFormula(cell)) continue;
    report(formulaProblem({ file, row, column: annexALabels[name] ?? name }));
    return undefined;
  }
  if (cells['id'] === undefined) wrong('id', 'The row has no id of its own.');
  // Rules 101a and 201a.
  if (cells['born'] === undefined) wrong('born', `There is no date of birth (rule ${list}01a).`);
  const reason = cells['upn']?.toUpperCase() ?? '';
  const noUpn = reason in upnUnknownReasons;
  const gender = cells['gender']?.toUpperCase();
  const sex = gender === 'M' || gender === 'F' ? gender : formerGenders[gender ?? ''];
  if (gender !== undefined && sex === undefined)
    wrong('gender', 'This is no code for a gender.', 'Use M, F, 0, 1, 2 or 9.');
  const need = cells['need']?.toUpperCase();
  if (need !== undefined && !(need in senTypes) && need !== 'NSA') {
    wrong('need', 'This is no type of need.', `Use one of ${Object.keys(senTypes).join(', ')}, NSA.`);
  }
  const disability = cells['disability']?.toLowerCase();
  const disabled = disability === undefined ? undefined : YES_NO[disability];
  const absence = cells['absence']?.replace('%', '');
  const missed =
    absence !== undefined && /^\d{1,3}(\.\d+)?$/.test(absence)
      ? Math.round(Number(absence) * 100)
      : undefined;
  const cleaned: Optional<AnnexARow> = {
    ...{ list, file, row, id: cells['id'], born: dateIn('born'), sex, ethnicity: cells['ethnicity'], need },
    upn: noUpn ? undefined : checked('upn', checkUpn),
    upnUnknown: noUpn ? (reason as 'UN1') : undefined,
    uln: checked('uln', checkUln),
    ...{ initial: dateIn('initial'), updated: dateIn('updated'), reviewed: dateIn('reviewed') },
    ...{ urn: checked('urn', checkUrn), subsidiary: cells['subsidiary'], homeEducated: yesNo('home') },
    ...{ suspensions: countIn('suspensions'), exclusions: countIn('exclusions') },
    absenceBasisPoints: missed !== undefined && missed <= 10_000 ? missed : undefined,
    inCare: yesNo('care'),
    disabled:
      disability === undefined ? undefined : disabled === undefined ? 'not-known' : disabled ? 'yes' : 'no',
  };
  if (refused) return undefined;
  return Object.fromEntries(
    Object.entries(cleaned).filter(([, value]) => value !== undefined),
  ) as unknown as AnnexARow;
};
