import { Readable } from 'node:stream';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { anError, aWarning, FileRefused } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { Reading } from './read-bytes.js';
import { readText } from './utf8.js';

/** A row of a CSV file: its line, and its cells, trimmed, by column name as `nameColumn` gives it. */
export interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvOptions {
  /** The name under which a column is known here; the text of the header cell is trimmed. */
  readonly nameColumn: (header: string) => string;
  readonly orLatin1?: boolean;
  /** Told of rows with more cells than the header has columns; they are left out. */
  readonly report?: (entry: ReportEntry) => void;
  /** Whether a column, by the name of `nameColumn`, is one of the file's kind: `report` is told of one that is not. */
  readonly isKnown?: (column: string) => boolean;
}

const BATCH = 512;
const LONGEST_ROW = 1_000_000;

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const TOO_LONG = 'CSV_MAX_RECORD_SIZE';

const malformed = (path: string, error: unknown): FileRefused => {
  const { lines, message } = error as { lines?: number; message: string };
  // The parser's own message may quote the cell; only its code is repeated.
  const code = (error as { code?: string }).code ?? message;
  const place = { file: basename(path), ...(lines === undefined ? {} : { row: lines }) };
  if (code === TOO_LONG) {
    const problem = 'The row is longer than a million characters.';
    return new FileRefused(
      anError(place, problem, 'Look for a quotation mark that is opened and not closed.'),
    );
  }
  return new FileRefused(
    anError(
      place,
      `The file is not a well-formed CSV file (${code.toLowerCase().replaceAll('_', ' ')}).`,
      'Save it again as "CSV UTF-8"; a cell with quotation marks has them doubled.',
    ),
  );
};

const cellsOf = (columns: readonly string[], record: readonly string[]): Record<string, string> => {
  const cells: Record<string, string> = {};
  for (let i = 0; i < columns.length; i += 1) {
    const value = record[i]?.trim() ?? '';
    if (value !== '') cells[columns[i]!] = value;
  }
  return cells;
};

/** Two columns of one meaning: which of them counts nobody can say. */
const refuseTwice = (path: string, columns: readonly string[], written: readonly string[]): void => {
  const again = columns.findIndex(
    (name, i) => name !== '' && !name.startsWith('-') && columns.indexOf(name) < i,
  );
  if (again === -1) return;
  const place = { file: basename(path), row: 1, column: written[again]!.trim() };
  const first = written[columns.indexOf(columns[again]!)]!.trim();
  const problem =
    first === place.column
      ? 'The header has this column twice.'
      : `The header has this column beside "${first}", which means the same.`;
  throw new FileRefused(anError(place, problem, 'Take one of the two out, or name it otherwise.'));
};

/** What stands in a column that nobody reads is left out, and that is said. */
const unknownColumns = (
  path: string,
  columns: readonly string[],
  written: readonly string[],
  { isKnown, report }: CsvOptions,
): void => {
  if (isKnown === undefined || report === undefined) return;
  for (const [i, column] of columns.entries()) {
    if (column === '' || isKnown(column)) continue;
    const place = { file: basename(path), row: 1, column: written[i]!.trim() };
    const problem = 'No column of this name belongs to the file; it is left out.';
    report(aWarning(place, problem, 'Correct the name if it is one of those that are read here.'));
  }
};

const hasSurplus = (columns: readonly string[], record: readonly string[]): boolean =>
  record.length > columns.length && record.slice(columns.length).some((cell) => cell.trim() !== '');

const surplus = (path: string, row: number): ReportEntry =>
  anError(
    { file: basename(path), row },
    'The row has more cells than the header has columns, so that no cell can be told.',
    'Put a cell that holds a comma between quotation marks.',
  );

/** The rows of a CSV file with a header line, in batches; empty cells are left out. @throws FileRefused */
export async function* readCsv(
  path: string,
  reading: Reading,
  options: CsvOptions,
): AsyncGenerator<CsvRow[]> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  let refused: unknown;
  const source = Readable.from(readText(path, reading, options.orLatin1));
  source.on('error', (error) => {
    refused = error;
    parser.destroy(error);
  });
  source.pipe(parser);
  let columns: string[] | undefined;
  let batch: CsvRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (columns === undefined) {
        columns = record.map((header) => options.nameColumn(header.trim()));
        refuseTwice(path, columns, record);
        unknownColumns(path, columns, record, options);
        continue;
      }
      if (hasSurplus(columns, record)) {
        options.report?.(surplus(path, info.lines));
        continue;
      }
      batch.push({ row: info.lines, cells: cellsOf(columns, record) });
      if (batch.length >= BATCH) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (refused !== undefined) throw refused as Error;
    if (error instanceof FileRefused) throw error;
    if (error instanceof CsvError) throw malformed(path, error);
    throw error;
  } finally {
    source.destroy();
  }
  if (batch.length > 0) yield batch;
}
