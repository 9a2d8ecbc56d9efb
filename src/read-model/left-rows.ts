import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from './connection.js';
import { tableNames } from './rows.js';

/** A database of rows that still holds some of a child who was erased. */
export interface LeftRows {
  /** Within the data folder. */
  readonly file: string;
  readonly rows: number;
}

const databasesIn = (dir: string): readonly string[] => {
  const folder = join(dir, 'read');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.db(\.building)?$/.test(name) && name !== 'catalogue.db')
    .map((name) => join('read', name));
};

const ROWS = tableNames.map((table) => `(SELECT count(*) FROM ${table} WHERE child = c.number)`).join(' + ');

const rowsIn = (path: string, children: readonly string[]): number => {
  const db = openForReading(path);
  try {
    // Made this moment, it has no tables yet, and nothing of anybody.
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'child'").get() === undefined) return 0;
    const select = db.prepare(`SELECT coalesce(sum(${ROWS}), 0) AS rows FROM child c WHERE c.id = ?`);
    return children.reduce((rows, child) => rows + Number(select.get(child)!['rows']), 0);
  } finally {
    db.close();
  }
};

/** Databases of rows, in use, kept or unfinished, that hold any of these children. @param dir data folder */
export const rowsLeftOf = (dir: string, children: readonly string[]): readonly LeftRows[] =>
  children.length === 0
    ? []
    : databasesIn(dir)
        .map((file) => ({ file, rows: rowsIn(join(dir, file), children) }))
        .filter(({ rows }) => rows > 0);
