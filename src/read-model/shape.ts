import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { packageRoot } from '../event-store/sqlite/migrate.js';

const folder = (): string => join(packageRoot(), 'migrations', 'read');
const files = (): string[] =>
  readdirSync(folder())
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort();
const isIndexes = (name: string): boolean => name.endsWith('indexes.sql');

const apply = (db: DatabaseSync, names: readonly string[]): void => {
  for (const name of names) db.exec(readFileSync(join(folder(), name), 'utf8'));
};

/** Names the shape of the read database: a generation of another shape is replaced, never migrated. */
export const shapeName = (): string => files().at(-1)!.slice(0, 4);

export const createTables = (db: DatabaseSync): void =>
  apply(
    db,
    files().filter((name) => !isIndexes(name)),
  );

/** Indexes are made once the rows stand: twice as fast as keeping them while loading. */
export const createIndexes = (db: DatabaseSync): void => apply(db, files().filter(isIndexes));
