import {
  checkLocalAuthorityCode,
  checkUkprn,
  checkUrn,
} from '../../domain/identifiers/organisation-codes.js';
import { checkPostcode, normalisePostcode } from '../../domain/identifiers/postcode.js';
import { checkUln } from '../../domain/identifiers/uln.js';
import { checkUpn } from '../../domain/identifiers/upn.js';
import type { Checked } from '../../domain/identifiers/checked.js';
import { readDate } from '../reading/dates.js';
import { anError, aWarning } from '../report/entry.js';
import type { Place, ReportEntry } from '../report/entry.js';
import { masked, shortened } from '../report/mask.js';
import { sen2Fields } from './fields.js';
import type { Sen2Field } from './fields.js';
import { mapRows } from './rows.js';
import type { ModuleRow, Sen2Person } from './rows.js';

/** A value in its normal form, or what is wrong with it; undefined: left out. */
type Cleaned =
  string | undefined | { readonly problem: string; readonly remedy: string; readonly mild?: true };

const FLAGS: Readonly<Record<string, string>> = { 0: '0', 1: '1', FALSE: '0', TRUE: '1', N: '0', Y: '1' };
const CORRECT = 'Correct it in the source system and export the return again.';
const problem = (text: string, remedy = CORRECT): Cleaned => ({ problem: text, remedy });

const identifier = (checked: Checked): Cleaned => (checked.ok ? checked.value : problem(checked.detail));

const cleanCode = (field: Sen2Field, text: string): Cleaned => {
  const code = text.toUpperCase();
  if (field.codes!.includes(code)) return code;
  return problem(`${field.label} has no such code.`, `Use one of ${field.codes!.join(', ')}.`);
};

const cleanText = (text: string): Cleaned => {
  if (!text.isWellFormed()) return problem('The text holds half a character.');
  return text.length > 2000 ? problem('The text is longer than 2,000 characters.') : text;
};

const clean = (field: Sen2Field, text: string): Cleaned => {
  switch (field.kind) {
    case 'ignored':
      return undefined;
    case 'text':
      return cleanText(text);
    case 'date':
      return (
        readDate(text) ?? problem(`${field.label} is not a date that exists.`, 'Write it as YYYY-MM-DD.')
      );
    case 'flag':
      return FLAGS[text.toUpperCase()] ?? problem(`${field.label} is neither 0 nor 1.`, 'Use 0 or 1.');
    case 'rank':
      return /^[1-9]$/.test(text) ? text : problem(`${field.label} is not a rank.`, 'Use 1 or 2.');
    case 'raw':
      return /^[A-Za-z0-9]{1,12}$/.test(text) ? text : problem(`${field.label} is not a code.`);
    case 'code':
      return cleanCode(field, text);
    case 'upn':
      return identifier(checkUpn(text));
    case 'uln':
      return identifier(checkUln(text));
    case 'urn':
      return identifier(checkUrn(text));
    case 'ukprn':
      return identifier(checkUkprn(text));
    case 'authority':
      return identifier(checkLocalAuthorityCode(text));
    case 'postcode':
      return checkPostcode(text).ok
        ? normalisePostcode(text)
        : { problem: 'This is not a whole postcode; it is left out.', remedy: CORRECT, mild: true };
  }
};

const placeOf = (row: ModuleRow, field: Sen2Field, text: string): Place => ({
  file: row.file,
  row: row.row,
  column: field.label,
  value: field.personal === true ? masked(text) : shortened(text),
});

const cleanRow = (row: ModuleRow, report: (entry: ReportEntry) => void): ModuleRow => {
  const fields: Record<string, string> = {};
  for (const name of row.twice ?? []) {
    const place = { file: row.file, row: row.row, column: sen2Fields[row.module][name]!.label };
    report(anError(place, 'The field is given twice, with two values.', CORRECT));
  }
  for (const [name, text] of Object.entries(row.fields)) {
    const field = sen2Fields[row.module][name];
    if (field === undefined) continue;
    const value = clean(field, text);
    if (typeof value === 'string') fields[name] = value;
    else if (value !== undefined) {
      const say = value.mild === true ? aWarning : anError;
      report(say(placeOf(row, field, text), value.problem, value.remedy));
    }
  }
  return { ...row, fields };
};

/** A person's record with every value in its normal form; what cannot be read is reported and left out. */
export const cleanPerson = (person: Sen2Person, report: (entry: ReportEntry) => void): Sen2Person =>
  mapRows(person, (row) => cleanRow(row, report));
