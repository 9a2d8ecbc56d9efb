import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { RECTANGLE, tableNames, tables, type Cell, type Row, type RowsByTable, type Table } from './rows.js';

/** Rows in one statement while loading: more gains nothing. */
const AT_ONCE = 20;

const columnsOf = (table: Table): readonly string[] => ['child', ...RECTANGLE, ...tables[table]];

const insertOf = (db: DatabaseSync, table: Table, rows: number): StatementSync => {
  const columns = columnsOf(table);
  const one = `(${columns.map(() => '?').join(', ')})`;
  return db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(rows).fill(one).join(', ')}`,
  );
};

/** Writes rows, many in one statement; `flush` before COMMIT writes what is left. */
export interface RowInserter {
  add(child: number, rows: RowsByTable): void;
  flush(): void;
}

const inserterOf = (db: DatabaseSync, table: Table) => {
  const [one, many] = [insertOf(db, table, 1), insertOf(db, table, AT_ONCE)];
  const width = columnsOf(table).length;
  const waiting: Cell[] = [];
  return {
    add: (child: number, row: Row): void => {
      waiting.push(child);
      for (const cell of row) waiting.push(cell);
      if (waiting.length < width * AT_ONCE) return;
      many.run(...waiting);
      waiting.length = 0;
    },
    flush: (): void => {
      for (let i = 0; i < waiting.length; i += width) one.run(...waiting.slice(i, i + width));
      waiting.length = 0;
    },
  };
};

export const rowInserter = (db: DatabaseSync): RowInserter => {
  const inserters = tableNames.map((table) => [table, inserterOf(db, table)] as const);
  return {
    add: (child, rows) => {
      for (const [table, { add }] of inserters) for (const row of rows[table]) add(child, row);
    },
    flush: () => {
      for (const [, { flush }] of inserters) flush();
    },
  };
};
