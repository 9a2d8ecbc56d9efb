import type { PlainDate } from '../../domain/plain-date.js';
import type { Place, ReportEntry } from '../report/entry.js';
import { sen2Fields } from './fields.js';
import type { ModuleRow, Sen2Person } from './rows.js';

/** What a record is checked against. */
export interface CheckContext {
  readonly referenceDate: PlainDate;
  /** London date of the moment from which the return was known: no fact is later. */
  readonly knownOn: PlainDate;
}

/** Something that a record is looked through for. */
export type Check = (person: Sen2Person, context: CheckContext) => ReportEntry[];

export const SOURCE = 'Correct it in the source system and export the return again.';
/** Where a row, or one field of it, stands. Personal values are not shown. */
export const at = (row: ModuleRow, field?: string): Place => {
  const named = field === undefined ? undefined : sen2Fields[row.module][field];
  return {
    file: row.file,
    row: row.row,
    ...(named && { column: named.label }),
    ...(named?.kind === 'date' && named.personal !== true && { value: row.fields[field!] ?? '' }),
  };
};
