import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';

/** Lets each setting of an extract pass once; a second row of one number is reported. */
export const createSaidOnce = (
  file: string,
  report: (entry: ReportEntry) => void,
): ((urn: string, row: number) => boolean) => {
  const rows = new Map<string, number>();
  return (urn, row) => {
    const first = rows.get(urn);
    if (first === undefined) {
      rows.set(urn, row);
      return true;
    }
    const place = { file, row, column: 'URN', value: urn };
    report(anError(place, `Row ${first} has the same URN.`, 'Take out the row that does not hold.'));
    return false;
  };
};
