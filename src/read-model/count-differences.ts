import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';
import type { Maybe } from './maybe.js';
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

/** The rows of tables, in whichever database. */
export interface RowsOfTables {
  /** Each database numbers the children as it met them. */
  numbers(): Maybe<ReadonlyMap<string, number>>;
  /** The rows of children by their number. */
  rowsOf(table: Table, numbers: readonly number[]): Maybe<ReadonlyMap<number, readonly Cells[]>>;
  settings(): Maybe<readonly Cells[]>;
}

export const sqliteRows = (db: DatabaseSync): RowsOfTables => ({
  numbers: () => new Map(prepareArrays<[string, number]>(db, 'SELECT id, number FROM child').all()),
  rowsOf: (table, numbers) => {
    const columns = [...RECTANGLE, ...tables[table]].join(', ');
    const select = prepareArrays<Cells>(db, `SELECT ${columns} FROM ${table} WHERE child = ?`);
    return new Map(numbers.map((number) => [number, select.all(number)]));
  },
  settings: () => prepareArrays<Cells>(db, 'SELECT * FROM setting').all(),
});

const CHILDREN_AT_ONCE = 500;

const numbersOf = (children: readonly string[], numbers: ReadonlyMap<string, number>): readonly number[] =>
  children.flatMap((child) => numbers.get(child) ?? []);

/** Compares every table of two databases, child by child, and the register. */
export const countDifferences = async (
  inUse: RowsOfTables,
  afresh: RowsOfTables,
): Promise<readonly TableCompared[]> => {
  const [used, made] = [await inUse.numbers(), await afresh.numbers()];
  const children = [...new Set([...used.keys(), ...made.keys()])];
  const counts = new Map<Table, Counts>(tableNames.map((table) => [table, NOTHING]));
  for (let at = 0; at < children.length; at += CHILDREN_AT_ONCE) {
    const some = children.slice(at, at + CHILDREN_AT_ONCE);
    for (const table of tableNames) {
      const rowsInUse = await inUse.rowsOf(table, numbersOf(some, used));
      const rowsAfresh = await afresh.rowsOf(table, numbersOf(some, made));
      for (const child of some) {
        const ofChild = counted(
          rowsInUse.get(used.get(child) ?? 0) ?? [],
          rowsAfresh.get(made.get(child) ?? 0) ?? [],
        );
        counts.set(table, sum(counts.get(table)!, ofChild));
      }
    }
  }
  const settings = counted(await inUse.settings(), await afresh.settings());
  return [...[...counts].map(([table, its]) => ({ table, ...its })), { table: 'setting', ...settings }];
};
