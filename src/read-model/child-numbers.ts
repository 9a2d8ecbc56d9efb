import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';

const PREFIX = 'child-';

/** The id of the child that a stream is about. */
export const childOf = (stream: string): string => stream.slice(PREFIX.length);
export const streamOf = (child: string): string => PREFIX + child;
export const isChildStream = (stream: string): boolean => stream.startsWith(PREFIX);

/** The number that stands for a child in every row, given on first use. */
export const childNumbers = (db: DatabaseSync): ((child: string) => number) => {
  const find = prepareArrays<[number]>(db, 'SELECT number FROM child WHERE id = ?');
  const insert = prepareArrays<[number]>(db, 'INSERT INTO child (id) VALUES (?) RETURNING number');
  return (child) => (find.get(child) ?? insert.get(child)!)[0];
};
