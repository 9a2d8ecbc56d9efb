import { createHash } from 'node:crypto';
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

/** Names the shape of the read database by what makes it. */
const shapeName = (): string => {
  const texts = files().map((name) => `${name}\n${readFileSync(join(folder(), name), 'utf8')}`);
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
};

/** How what a generation is made of begins: one of another shape is replaced, never migrated. */
export const shapePrefix = (): string => `shape ${shapeName()}; `;

export const createTables = (db: DatabaseSync): void =>
  apply(
    db,
    files().filter((name) => !isIndexes(name)),
  );

/** Indexes are made once the rows stand: twice as fast as keeping them while loading. */
export const createIndexes = (
  db: DatabaseSync,
  tell: (done: number, total: number) => void = () => undefined,
): void => {
  const statements = files()
    .filter(isIndexes)
    .flatMap((name) => readFileSync(join(folder(), name), 'utf8').split(/(?<=;)\s*\n/))
    .filter((statement) => statement.trim() !== '');
  statements.forEach((statement, done) => {
    tell(done, statements.length);
    db.exec(statement);
  });
};
