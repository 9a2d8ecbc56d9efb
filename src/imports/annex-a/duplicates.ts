import { aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { annexALabels } from './columns.js';
import type { AnnexARow } from './row.js';

/** Of the rows with one UPN, the one that stays: the latest initial plan, else the last row. */
export interface LatestByUpn {
  readonly note: (row: AnnexARow) => void;
  /** Whether the row stays; rule 109 (209) speaks of one that does not. */
  readonly judge: (row: AnnexARow) => ReportEntry | undefined;
}

export const createLatestByUpn = (): LatestByUpn => {
  const latest = new Map<string, { row: number; initial: string }>();
  return {
    note: ({ upn, row, initial = '' }) => {
      if (upn === undefined) return;
      const before = latest.get(upn);
      if (before === undefined || initial >= before.initial) latest.set(upn, { row, initial });
    },
    judge: ({ upn, file, row, list }) => {
      const stays = upn === undefined ? undefined : latest.get(upn);
      if (stays === undefined || stays.row === row) return undefined;
      return aWarning(
        { file, row, column: annexALabels['upn']! },
        `Row ${stays.row} has the same UPN and the later plan (rule ${list}09); this row is left out.`,
        'Send one row a child, with the latest initial plan.',
      );
    },
  };
};
