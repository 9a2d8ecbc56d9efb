import { childOf } from '../../domain/child-stream.js';
import type pg from 'pg';
import type { Projected } from '../project-child.js';
import { RECTANGLE, tableNames, tables, type Cell, type Row, type RowsByTable, type Table } from '../rows.js';
import { askArrays, askRows, write } from './asking-rows.js';
import { copyCell, copyIn } from './copy-in.js';

const columnsOf = (table: Table): string => [...RECTANGLE, ...tables[table]].join(', ');

/** The rows of one child under its number. */
export interface NumberedRows {
  readonly number: number;
  readonly rows: RowsByTable;
}

const FIND = (schema: string): string => `SELECT id, number FROM ${schema}.child WHERE id = ANY ($1::text[])`;
// In an order of its own, so that two shards that meet wait for each other and no more.
const MAKE = (schema: string): string =>
  `INSERT INTO ${schema}.child (id) SELECT id FROM unnest($1::text[]) AS one(id) ORDER BY id
   ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING id, number`;

/** The rows of persons, each child under the number that stands for it, given on first use. */
export const numberedRows = async (
  client: pg.ClientBase,
  schema: string,
  found: readonly Projected[],
): Promise<readonly NumberedRows[]> => {
  const byChild = new Map<string, RowsByTable>();
  for (const { rows } of found) for (const [stream, ofChild] of rows) byChild.set(childOf(stream), ofChild);
  if (byChild.size === 0) return [];
  type Numbered = { id: string; number: number };
  const known = await askRows<Numbered>(client, FIND(schema), [[...byChild.keys()]]);
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  const fresh = [...byChild.keys()].filter((id) => !numbers.has(id));
  if (fresh.length > 0)
    for (const { id, number } of await askRows<Numbered>(client, MAKE(schema), [fresh]))
      numbers.set(id, number);
  return [...byChild].map(([id, rows]) => ({ number: numbers.get(id)!, rows }));
};

const lineOf = (number: number, row: Row): string => {
  let line = String(number);
  for (const cell of row) line += `\t${copyCell(cell)}`;
  return `${line}\n`;
};

const loadTable = (client: pg.ClientBase, schema: string, table: Table, lines: string): Promise<void> =>
  copyIn(client, `${schema}.${table} (child, ${columnsOf(table)})`, lines);

/** Loads rows where none of these children stand yet. */
export const loadRows = async (
  client: pg.ClientBase,
  schema: string,
  children: readonly NumberedRows[],
): Promise<void> => {
  for (const table of tableNames) {
    let lines = '';
    for (const { number, rows } of children) for (const row of rows[table]) lines += lineOf(number, row);
    await loadTable(client, schema, table, lines);
  }
};

type HeldRow = [rowid: number, child: number, ...Cell[]];

/** Brings the rows of children to what they should be, touching only those that differ. */
export const writeDifference = async (
  client: pg.ClientBase,
  schema: string,
  children: readonly NumberedRows[],
): Promise<void> => {
  if (children.length === 0) return;
  const numbers = children.map(({ number }) => number);
  for (const table of tableNames) {
    const select = `SELECT rowid, child, ${columnsOf(table)} FROM ${schema}.${table} WHERE child = ANY ($1::bigint[])`;
    const gone = new Map<string, number[]>();
    for (const [rowid, ...row] of await askArrays<HeldRow>(client, select, [numbers])) {
      const key = JSON.stringify(row);
      gone.set(key, [...(gone.get(key) ?? []), rowid]);
    }
    let lines = '';
    for (const { number, rows } of children)
      for (const row of rows[table])
        if (gone.get(JSON.stringify([number, ...row]))?.pop() === undefined) lines += lineOf(number, row);
    const rowids = [...gone.values()].flat();
    if (rowids.length > 0)
      await write(client, `DELETE FROM ${schema}.${table} WHERE rowid = ANY ($1::bigint[])`, [rowids]);
    await loadTable(client, schema, table, lines);
  }
};

const SETTING = ['urn', 'ukprn', 'name', 'kind', 'phase', 'low_age', 'high_age', 'status', 'successor'];

/** Writes what the register says of settings, as last loaded. */
export const writeSettings = async (
  client: pg.ClientBase,
  schema: string,
  settings: readonly (readonly Cell[])[],
): Promise<void> => {
  const rest = SETTING.slice(1);
  const text = `INSERT INTO ${schema}.setting (${SETTING.join(', ')}) VALUES (${SETTING.map((_, i) => `$${i + 1}`).join(', ')})
    ON CONFLICT (urn) DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  for (const cells of settings) await write(client, text, cells);
};
