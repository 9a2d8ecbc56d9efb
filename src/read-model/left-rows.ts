import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from './connection.js';

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

/** Tables with rows of children, whichever release of the program made them. */
const TABLES = `SELECT m.name AS name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
  WHERE m.type = 'table' AND c.name = 'child' AND c.type = 'INTEGER'`;

/** The rows of a child `c` in so many tables. */
export const rowsOfChild = (tables: readonly string[]): string =>
  tables.map((table) => `(SELECT count(*) FROM ${table} WHERE child = c.number)`).join(' + ');

const rowsIn = (path: string, children: readonly string[]): number => {
  const db = openForReading(path);
  try {
    // Made this moment, it has no tables yet, and nothing of anybody.
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'child'").get() === undefined) return 0;
    const tables = db.prepare(TABLES).all() as { name: string }[];
    if (tables.length === 0) return 0;
    const rows = rowsOfChild(tables.map(({ name }) => name));
    const select = db.prepare(`SELECT coalesce(sum(${rows}), 0) AS rows FROM child c WHERE c.id = ?`);
    return children.reduce((sum, child) => sum + Number(select.get(child)!['rows']), 0);
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
