import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { endOfLondonDay } from '../../domain/london.js';
import { readCsv } from '../reading/csv.js';
import { formulaProblem, isFormula } from '../reading/formula.js';
import type { Reading } from '../reading/read-bytes.js';
import { anError, FileRefused } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { createBladeRows } from './blade-rows.js';
import { bladeTables } from './blade-set.js';
import type { BladeSet, BladeTable } from './blade-set.js';
import { fieldName, sen2Fields } from './fields.js';
import { isHeader, readHeader } from './header.js';
import type { Sen2Header } from './header.js';
import type { Sen2Part } from './read-xml.js';

const nameColumn = (header: string): string => fieldName(header);

/** Columns by which COLLECT joins and orders its rows. */
const OF_COLLECT = /^(?:\w+tableid|nativeid|sourceid|\w+orderseqcolumn)$/;
/** Of the table of the return itself only what its header gives is read. */
const isKnownIn =
  (table: BladeTable) =>
  (column: string): boolean =>
    table === 'sen2' || column in sen2Fields[table] || OF_COLLECT.test(column);

/** A COLLECT export, read as the same parts as a return in XML. */
export const createBlade = (set: BladeSet) => {
  const noHeader = (): ReportEntry =>
    anError(
      { file: basename(set.files.sen2) },
      'The file has no row for the return.',
      'Export the set again.',
    );

  const header = async (): Promise<Sen2Header | undefined> => {
    for await (const rows of readCsv(set.files.sen2, { onBytes: () => undefined }, { nameColumn })) {
      const { row, cells } = rows[0]!;
      const fields = Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, { text, row }]));
      const read = readHeader(basename(set.files.sen2), fields);
      if (!isHeader(read)) throw new FileRefused(read);
      // What the set was known by is the day in its files' names.
      return { ...read, madeAt: endOfLondonDay(set.date), madeAtDayOnly: true };
    }
    return undefined;
  };

  const parts = async function* (
    reading: Reading,
    report: (entry: ReportEntry) => void,
  ): AsyncGenerator<Sen2Part> {
    const read = await header();
    if (read === undefined) throw new FileRefused(noHeader());
    yield { header: read };
    const rows = createBladeRows();
    try {
      // The file of the header counts for the digest too.
      for (const table of bladeTables) {
        const path = set.files[table];
        const file = basename(path);
        for await (const batch of readCsv(path, reading, { nameColumn, report, isKnown: isKnownIn(table) })) {
          if (table === 'sen2') continue;
          for (const { row, cells } of batch) {
            const formula = Object.entries(cells).find(([, cell]) => isFormula(cell));
            if (formula) report(formulaProblem({ file, row, column: formula[0] }));
            else rows.add(table, row, cells, file, report);
          }
        }
      }
      yield* rows.persons(set, report);
    } finally {
      rows.close();
    }
  };

  const bytes = bladeTables.reduce((sum, table) => sum + statSync(set.files[table]).size, 0);
  return { header, noHeader, parts, bytes };
};
