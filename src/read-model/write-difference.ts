import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';
import { RECTANGLE, tableNames, tables, type Cell, type Row, type RowsByTable, type Table } from './rows.js';
import { rowInserter } from './insert-rows.js';

const keyOf = (row: Row): string => JSON.stringify(row);

const differ = (db: DatabaseSync, table: Table) => {
  const columns = [...RECTANGLE, ...tables[table]].join(', ');
  const select = prepareArrays<[number, ...Cell[]]>(
    db,
    `SELECT rowid, ${columns} FROM ${table} WHERE child = ?`,
  );
  const remove = db.prepare(`DELETE FROM ${table} WHERE rowid = ?`);
  /** Deletes the rows that stand no more and returns those that are new. */
  return (child: number, rows: readonly Row[]): readonly Row[] => {
    const held = select.all(child);
    if (held.length === 0) return rows;
    const wanted = new Map<string, Row[]>();
    for (const row of rows) {
      const key = keyOf(row);
      wanted.set(key, [...(wanted.get(key) ?? []), row]);
    }
    for (const [rowid, ...row] of held) if (wanted.get(keyOf(row))?.pop() === undefined) remove.run(rowid);
    return [...wanted.values()].flat();
  };
};

/** Brings the rows of one child to what they should be, touching only those that differ. */
export const differenceWriter = (db: DatabaseSync): ((child: number, rows: RowsByTable) => void) => {
  const differs = Object.fromEntries(tableNames.map((table) => [table, differ(db, table)])) as Record<
    Table,
    ReturnType<typeof differ>
  >;
  const inserter = rowInserter(db);
  return (child, rows) => {
    const fresh = Object.fromEntries(
      tableNames.map((table) => [table, differs[table](child, rows[table])]),
    ) as unknown as RowsByTable;
    inserter.add(child, fresh);
    inserter.flush();
  };
};
