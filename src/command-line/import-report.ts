import { closeSync, openSync, writeSync } from 'node:fs';
import type { ReportEntry } from '../imports/report/entry.js';
import { reportHeader, reportLine } from '../imports/report/report-csv.js';

/** Where the findings of an import go. */
export interface ImportReport {
  add(entry: ReportEntry): void;
  close(): void;
}

const placeOf = ({ file, row, column }: ReportEntry): string =>
  [file, ...(row === undefined ? [] : [`line ${row}`]), ...(column === undefined ? [] : [column])].join(', ');

/** A finding as a line for a person. */
export const findingLine = (entry: ReportEntry): string => {
  const value = entry.value === undefined ? '' : ` (${entry.value})`;
  return `${entry.severity}: ${placeOf(entry)}${value}: ${entry.problem} ${entry.remedy}\n`;
};

const SHOWN = 200;

/** Findings as lines: all errors, and of the rest the first few; a report file holds them all. */
export const linesReport = (out: (text: string) => void): ImportReport => {
  let shown = 0;
  let kept = 0;
  return {
    add: (entry) => {
      if (shown >= SHOWN) return void (kept += 1);
      shown += 1;
      out(findingLine(entry));
    },
    close: () => {
      if (kept > 0) out(`… and ${kept.toLocaleString('en-GB')} more. --report FILE writes them all.\n`);
    },
  };
};

/** Findings as CSV. @throws Error of the file system where it cannot be written */
export const fileReport = (path: string): ImportReport => {
  const file = openSync(path, 'w');
  writeSync(file, reportHeader);
  return { add: (entry) => void writeSync(file, reportLine(entry)), close: () => closeSync(file) };
};
