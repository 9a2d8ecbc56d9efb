import { createHash, hash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readBytes } from '../reading/read-bytes.js';
import type { Reading } from '../reading/read-bytes.js';
import { firstNonUtf8 } from '../reading/utf8.js';
import { anError, FileRefused } from '../report/entry.js';

/** Where the lines of a file stand, by child. It holds no word of the file: only places, and hashes of ids. */
export interface LineIndex {
  readonly firstLine: string;
  readonly lines: number;
  /** Places of the lines of one child after the other, children in the order of their first lines. */
  places(): Generator<LinePlace[]>;
  close(): void;
}

export interface LinePlace {
  readonly row: number;
  readonly offset: number;
  readonly length: number;
  /** SHA-256 of its bytes: what is read there later is what was judged. */
  readonly digest: string;
}

export const lineDigest = (bytes: Buffer): string => hash('sha256', bytes, 'base64');

const LONGEST_LINE = 1_000_000;
/** More facts of one child in one file are a mistake in `child`. */
const MOST_LINES = 20_000;

interface Line {
  readonly row: number;
  readonly offset: number;
  readonly bytes: Buffer;
}

/** The lines of a file with their places in bytes. @throws FileRefused */
async function* linesOf(path: string, reading: Reading): AsyncGenerator<Line[]> {
  let carried: Buffer = Buffer.alloc(0);
  let offset = 0;
  let row = 0;
  for await (const chunk of readBytes(path, reading)) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const lines: Line[] = [];
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      lines.push({ row: (row += 1), offset: offset + from, bytes: bytes.subarray(from, end) });
      from = end + 1;
    }
    carried = Buffer.from(bytes.subarray(from));
    offset += from;
    if (carried.length > LONGEST_LINE) {
      throw new FileRefused(
        anError(
          { file: basename(path), row: row + 1 },
          'The line is longer than a million bytes.',
          'A journeys file holds one fact a line; is this one?',
        ),
      );
    }
    yield lines;
  }
  if (carried.length > 0) yield [{ row: row + 1, offset, bytes: carried }];
}

const createIndex = () => {
  // A nameless database is private to this process and gone when it is closed.
  const db = new DatabaseSync('');
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
  db.exec(
    'CREATE TABLE line (child BLOB NOT NULL, row INTEGER NOT NULL, offset INTEGER NOT NULL, length INTEGER NOT NULL, digest TEXT NOT NULL)',
  );
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?)');
  return {
    add: (child: string, { row, offset, bytes }: Line): void => {
      const whose = createHash('sha256').update(child).digest().subarray(0, 16);
      insert.run(whose, row, offset, bytes.length, lineDigest(bytes));
    },
    done: (): DatabaseSync => {
      db.exec('COMMIT');
      db.exec('CREATE INDEX by_child ON line (child, row, offset, length, digest)');
      return db;
    },
  };
};

const placesIn = function* (db: DatabaseSync, file: string): Generator<LinePlace[]> {
  const select = db.prepare(
    `SELECT c.first, l.row, l.offset, l.length, l.digest
     FROM (SELECT child, min(row) AS first FROM line GROUP BY child) c JOIN line l ON l.child = c.child
     ORDER BY c.first, l.row`,
  );
  select.setReturnArrays(true);
  let child: number | undefined;
  let places: LinePlace[] = [];
  for (const row of select.iterate() as unknown as Iterable<[number, number, number, number, string]>) {
    const [first, number, offset, length, digest] = row;
    if (child !== undefined && child !== first) {
      yield places;
      places = [];
    }
    child = first;
    places.push({ row: number, offset, length, digest });
    if (places.length > MOST_LINES) {
      throw new FileRefused(
        anError(
          { file, row: number, column: 'child' },
          `One child has more than ${MOST_LINES} lines in this file.`,
          'Give each child an id of its own in `child`.',
        ),
      );
    }
  }
  if (places.length > 0) yield places;
};

// Most writers put the child first: then the line need not be taken apart to know whose it is.
const CHILD_FIRST = /^\s*\{\s*"child"\s*:\s*"([^"\\]*)"/;

/** The `child` of a line; of one that is no JSON, or has none, the empty text: it is found wrong when it is read. */
const childOf = (text: string): string => {
  const first = CHILD_FIRST.exec(text);
  if (first) return first[1]!;
  try {
    const child = (JSON.parse(text) as { child?: unknown } | null)?.child;
    return typeof child === 'string' ? child : '';
  } catch {
    return '';
  }
};

/**
 * Walks through a journeys file once and notes where each child's lines stand.
 * @throws FileRefused for bytes that are not UTF-8 and for an empty file
 */
export const indexLines = async (path: string, reading: Reading): Promise<LineIndex> => {
  const file = basename(path);
  const index = createIndex();
  let firstLine: string | undefined;
  let count = 0;
  const take = (line: Line): void => {
    if (!isUtf8(line.bytes)) {
      const byte = line.offset + firstNonUtf8(line.bytes) + 1;
      throw new FileRefused(
        anError(
          { file, row: line.row },
          `Byte ${byte} of the file is not UTF-8 text.`,
          'Save the file again with the encoding UTF-8 and import that.',
        ),
      );
    }
    const text = line.bytes.toString('utf8').trim();
    if (line.row === 1) firstLine = text.replace(/^\ufeff/, '');
    if (line.row === 1 || text === '') return;
    count += 1;
    index.add(childOf(text), line);
  };
  for await (const lines of linesOf(path, reading)) lines.forEach(take);
  const db = index.done();
  if (firstLine === undefined) {
    throw new FileRefused(anError({ file }, 'The file is empty.', 'Export it again.'));
  }
  return { firstLine, lines: count, places: () => placesIn(db, file), close: () => db.close() };
};
