import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';

/** The number that stands for a child in every row, given on first use. */
export const childNumbers = (db: DatabaseSync): ((child: string) => number) => {
  const find = prepareArrays<[number]>(db, 'SELECT number FROM child WHERE id = ?');
  const insert = prepareArrays<[number]>(db, 'INSERT INTO child (id) VALUES (?) RETURNING number');
  return (child) => (find.get(child) ?? insert.get(child)!)[0];
};
