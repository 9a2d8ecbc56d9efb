import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';
import { RECTANGLE, tableNames, tables, type Cells, type Table } from './rows.js';

/** The rows of one table in use against those made afresh. */
export interface TableCompared {
  readonly table: string;
  readonly equal: number;
  /** Made afresh, and not in use. */
  readonly missing: number;
  /** In use, and not made afresh. */
  readonly extra: number;
}

type Counts = Omit<TableCompared, 'table'>;

const NOTHING: Counts = { equal: 0, missing: 0, extra: 0 };

const sum = (a: Counts, b: Counts): Counts => ({
  equal: a.equal + b.equal,
  missing: a.missing + b.missing,
  extra: a.extra + b.extra,
});

/** Counts row by row; of two equal rows each wants its own. */
const counted = (inUse: readonly Cells[], afresh: readonly Cells[]): Counts => {
  const waiting = new Map<string, number>();
  for (const row of inUse) {
    const key = JSON.stringify(row);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  let equal = 0;
  for (const row of afresh) {
    const key = JSON.stringify(row);
    const left = waiting.get(key) ?? 0;
    if (left === 0) continue;
    equal += 1;
    waiting.set(key, left - 1);
  }
  return { equal, missing: afresh.length - equal, extra: inUse.length - equal };
};

/** Each database numbers the children as it met them. */
const numbersOf = (db: DatabaseSync): ReadonlyMap<string, number> =>
  new Map(prepareArrays<[string, number]>(db, 'SELECT id, number FROM child').all());

const rowsOfChild = (db: DatabaseSync, table: Table): ((child: number | undefined) => readonly Cells[]) => {
  const columns = [...RECTANGLE, ...tables[table]].join(', ');
  const select = prepareArrays<Cells>(db, `SELECT ${columns} FROM ${table} WHERE child = ?`);
  return (child) => (child === undefined ? [] : select.all(child));
};

/** Compares every table of two databases, child by child, and the register. */
export const countDifferences = (inUse: DatabaseSync, afresh: DatabaseSync): readonly TableCompared[] => {
  const [numbersInUse, numbersAfresh] = [numbersOf(inUse), numbersOf(afresh)];
  const children = new Set([...numbersInUse.keys(), ...numbersAfresh.keys()]);
  const ofChildren = tableNames.map((table): TableCompared => {
    const [rowsInUse, rowsAfresh] = [rowsOfChild(inUse, table), rowsOfChild(afresh, table)];
    let counts = NOTHING;
    for (const child of children)
      counts = sum(counts, counted(rowsInUse(numbersInUse.get(child)), rowsAfresh(numbersAfresh.get(child))));
    return { table, ...counts };
  });
  const settings = (db: DatabaseSync) => prepareArrays<Cells>(db, 'SELECT * FROM setting').all();
  return [...ofChildren, { table: 'setting', ...counted(settings(inUse), settings(afresh)) }];
};
