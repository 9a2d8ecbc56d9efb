import { checkUrn } from '../../domain/identifiers/organisation-codes.js';
import { checkUln } from '../../domain/identifiers/uln.js';
import { checkUpn } from '../../domain/identifiers/upn.js';
import { formerGenders, senTypes, upnUnknownReasons } from '../code-sets/sen2-code-sets.js';
import type { CsvRow } from '../reading/csv.js';
import type { ReportEntry } from '../report/entry.js';
import { rowCells, yesOrNo, type RowCells } from './cells.js';
import type { AnnexARow } from './row.js';

type Optional<T> = { -readonly [K in keyof T]?: T[K] | undefined };

const WHOLE = 10_000;

const sexIn = (cells: RowCells) => {
  const gender = cells.text('gender')?.toUpperCase();
  const sex = gender === 'M' || gender === 'F' ? gender : formerGenders[gender ?? ''];
  if (gender !== undefined && sex === undefined)
    cells.wrong('gender', 'This is no code for a gender.', 'Use M, F, 0, 1, 2 or 9.');
  return sex;
};

const needIn = (cells: RowCells): string | undefined => {
  const need = cells.text('need')?.toUpperCase();
  if (need !== undefined && !(need in senTypes) && need !== 'NSA')
    cells.wrong('need', 'This is no type of need.', `Use one of ${Object.keys(senTypes).join(', ')}, NSA.`);
  return need;
};

/** Absence in hundredths of a per cent; undefined where the cell gives no share of the whole. */
const absenceIn = (cells: RowCells): number | undefined => {
  const absence = cells.text('absence')?.replace('%', '');
  if (absence === undefined || !/^\d{1,3}(\.\d+)?$/.test(absence)) return undefined;
  const missed = Math.round(Number(absence) * 100);
  return missed <= WHOLE ? missed : undefined;
};

const disabledIn = (cells: RowCells): AnnexARow['disabled'] => {
  const said = cells.text('disability');
  if (said === undefined) return undefined;
  const disabled = yesOrNo(said);
  if (disabled === undefined) return 'not-known';
  return disabled ? 'yes' : 'no';
};

const upnIn = (cells: RowCells): Pick<Optional<AnnexARow>, 'upn' | 'upnUnknown'> => {
  const reason = cells.text('upn')?.toUpperCase() ?? '';
  return reason in upnUnknownReasons
    ? { upnUnknown: reason as 'UN1' }
    : { upn: cells.checked('upn', checkUpn) };
};

/** A row of a list in its normal form; undefined where it is refused. Rule numbers are those of the lists' own checks. */
export const cleanAnnexARow = (
  csvRow: CsvRow,
  file: string,
  list: 1 | 2,
  report: (entry: ReportEntry) => void,
): AnnexARow | undefined => {
  const cells = rowCells(csvRow, file, report);
  if (cells.hasFormula()) return undefined;
  const { text, date, checked, count, yesNo } = cells;
  if (text('id') === undefined) cells.wrong('id', 'The row has no id of its own.');
  // Rules 101a and 201a.
  if (text('born') === undefined) cells.wrong('born', `There is no date of birth (rule ${list}01a).`);
  const [sex, need] = [sexIn(cells), needIn(cells)];
  const cleaned: Optional<AnnexARow> = {
    ...{ list, file, row: csvRow.row, id: text('id'), born: date('born') },
    ...{ sex, ethnicity: text('ethnicity'), need, ...upnIn(cells), uln: checked('uln', checkUln) },
    ...{ initial: date('initial'), updated: date('updated'), reviewed: date('reviewed') },
    ...{ urn: checked('urn', checkUrn), subsidiary: text('subsidiary'), homeEducated: yesNo('home') },
    ...{ suspensions: count('suspensions'), exclusions: count('exclusions') },
    ...{ absenceBasisPoints: absenceIn(cells), inCare: yesNo('care'), disabled: disabledIn(cells) },
  };
  if (cells.isRefused()) return undefined;
  return Object.fromEntries(
    Object.entries(cleaned).filter(([, value]) => value !== undefined),
  ) as unknown as AnnexARow;
};
