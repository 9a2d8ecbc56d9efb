import { checkLocalAuthorityCode } from '../../domain/identifiers/organisation-codes.js';
import { yearOf } from '../../domain/plain-date.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import { isDayOnly, readDate, readMoment } from '../reading/dates.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { shortened } from '../report/mask.js';

/** What a return says of itself. */
export interface Sen2Header {
  readonly authority: string;
  /** Year of the collection; '2026' has its census in January 2026. */
  readonly edition: string;
  readonly referenceDate: PlainDate;
  /** When the return was made; undefined where it does not say. */
  readonly madeAt?: Instant;
  readonly madeAtDayOnly?: boolean;
  readonly dmo?: string;
  readonly dco?: string;
  readonly dsco?: string;
}

type Fields = Readonly<Record<string, { readonly text: string; readonly row: number }>>;

const LEARN = 'Export the return again, with its Header, from the system that made it.';

/** The header from its fields by lower-case name, or what is wrong with it. */
export const readHeader = (file: string, fields: Fields): Sen2Header | ReportEntry => {
  const wrong = (column: string, name: string, problem: string): ReportEntry => {
    const found = fields[name];
    const place = { file, column, ...(found && { row: found.row, value: shortened(found.text) }) };
    return anError(place, problem, LEARN);
  };
  const collection = fields['collection']?.text.toUpperCase();
  if (collection !== 'SEN2') {
    return wrong('Collection', 'collection', 'The Header does not say that this is a SEN2 return.');
  }
  const lea = checkLocalAuthorityCode(fields['lea']?.text ?? '');
  if (!lea.ok) return wrong('LEA', 'lea', 'The Header does not give the authority’s code of three digits.');
  const referenceDate = readDate(fields['referencedate']?.text ?? '');
  if (referenceDate === undefined) {
    return wrong(
      'ReferenceDate',
      'referencedate',
      'The Header’s ReferenceDate is missing or does not exist.',
    );
  }
  const year = fields['year']?.text ?? String(yearOf(referenceDate));
  if (!/^20\d\d$/.test(year)) return wrong('Year', 'year', 'The Header’s Year is not a year.');
  const said = fields['datetime']?.text;
  const madeAt = said === undefined ? undefined : readMoment(said);
  if (said !== undefined && madeAt === undefined) {
    return wrong('DateTime', 'datetime', 'The Header’s DateTime does not exist.');
  }
  const officers = ['dmo', 'dco', 'dsco'].filter((name) => (fields[name]?.text ?? '') !== '');
  return {
    authority: lea.value,
    edition: year,
    referenceDate,
    ...(madeAt !== undefined && { madeAt, madeAtDayOnly: isDayOnly(said!) }),
    ...Object.fromEntries(officers.map((name) => [name, fields[name]!.text])),
  };
};

export const isHeader = (read: Sen2Header | ReportEntry): read is Sen2Header => 'referenceDate' in read;
