import {
  checkLocalAuthorityCode,
  checkUkprn,
  checkUrn,
} from '../../domain/identifiers/organisation-codes.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { CsvRow } from '../reading/csv.js';
import { readDate } from '../reading/dates.js';
import { formulaProblem, isFormula } from '../reading/formula.js';
import { anError, aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { shortened } from '../report/mask.js';
import { kindOfType, phaseOfName, provisionOfName, statusOfCode } from './setting-kinds.js';
import type { RegisteredSetting } from './setting-kinds.js';

const AGAIN = 'Download the file again from Get Information about Schools.';

const ageOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : undefined;

/** A setting from its row of the register; undefined where the row is refused. @param asAt day of the extract */
export const settingOfRow = (
  { row, cells }: CsvRow,
  file: string,
  asAt: PlainDate,
  report: (entry: ReportEntry) => void,
): RegisteredSetting | undefined => {
  let refused = false;
  const wrong = (column: string, name: string, problem: string): undefined => {
    refused = true;
    report(anError({ file, row, column, value: shortened(cells[name] ?? '') }, problem, AGAIN));
  };
  const dateIn = (column: string, name: string): PlainDate | undefined =>
    cells[name] === undefined
      ? undefined
      : (readDate(cells[name]) ?? wrong(column, name, 'This is not a date that exists.'));
  const urn = checkUrn(cells['urn'] ?? '');
  if (!urn.ok) return wrong('URN', 'urn', urn.detail);
  const name = cells['name'];
  if (name === undefined) return wrong('EstablishmentName', 'name', 'The setting has no name.');
  for (const [column, cell] of Object.entries(cells)) {
    if (column.startsWith('-') || !isFormula(cell)) continue;
    report(formulaProblem({ file, row, column }));
    return undefined;
  }
  if (cells['type'] !== undefined && !/^\d{1,3}$/.test(cells['type']))
    return wrong('TypeOfEstablishment (code)', 'type', 'This is not the number of a type.');
  const kind = kindOfType(cells['type'] ?? '');
  if (kind === undefined) {
    const place = { file, row, column: 'TypeOfEstablishment (code)', value: shortened(cells['type'] ?? '') };
    report(aWarning(place, 'This type of establishment is not known here.', 'It is kept as "other".'));
  }
  const ukprn = checkUkprn(cells['ukprn'] ?? '');
  const authority = checkLocalAuthorityCode(cells['authority'] ?? '');
  const [openedOn, closedOn] = [dateIn('OpenDate', 'opened'), dateIn('CloseDate', 'closed')];
  const [lowAge, highAge] = [ageOf(cells['lowage']), ageOf(cells['highage'])];
  const [status, provision] = [statusOfCode(cells['status']), provisionOfName(cells['provision'])];
  if (refused) return undefined;
  return {
    urn: urn.value,
    ...(ukprn.ok && { ukprn: ukprn.value }),
    name,
    kind: kind ?? 'other',
    phase: phaseOfName(cells['phase']),
    ...(cells['type'] !== undefined && { registerType: cells['type'] }),
    ...(lowAge !== undefined && { lowAge }),
    ...(highAge !== undefined && { highAge }),
    ...(status !== undefined && { status }),
    ...(openedOn !== undefined && { openedOn }),
    ...(closedOn !== undefined && { closedOn }),
    ...(authority.ok && { authority: authority.value }),
    ...(provision !== undefined && { resourcedProvision: provision }),
    asAt,
  };
};
