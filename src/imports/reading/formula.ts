import { anError } from '../report/entry.js';
import type { Place, ReportEntry } from '../report/entry.js';

/** Whether a spreadsheet would run the cell. A plain number with a sign is none. */
export const isFormula = (cell: string): boolean =>
  /^[=@\t\r]/.test(cell) || /^[+-](?![\d.,\s]*$)/.test(cell);

/** What to say of a cell that a spreadsheet would run. The cell itself is not repeated. */
export const formulaProblem = (place: Place): ReportEntry =>
  anError(
    place,
    'The cell begins like a spreadsheet formula.',
    'Replace it with the value itself (in a spreadsheet: copy, then paste as values).',
  );
