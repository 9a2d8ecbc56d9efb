import type { ReportEntry } from './entry.js';

const COLUMNS = ['severity', 'file', 'row', 'column', 'value', 'problem', 'remedy'] as const;
const FORMULA = /^[=+\-@\t\r]/;

/** A CSV cell that no spreadsheet takes for a formula. */
export const safeCell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : String(value);
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** The first line of a report's CSV. */
export const reportHeader = `${COLUMNS.join(',')}\r\n`;

/** One entry as a line of CSV. */
export const reportLine = (entry: ReportEntry): string =>
  `${COLUMNS.map((column) => safeCell(entry[column])).join(',')}\r\n`;
