import { inTransaction } from './in-transaction.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** The folder of the project or of the installed package: the nearest one above with a package.json. */
export const packageRoot = (from: string = import.meta.dirname): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The folder of the program was not found: package.json is missing.');
  return packageRoot(above);
};

/** A newer release of this program wrote a database: this one would not understand it. */
export class NewerDatabase extends Error {}

const versionOf = (db: DatabaseSync): number =>
  Number((db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);

const filesOf = (folder: string, root: string): string[] =>
  readdirSync(join(root, 'migrations', folder))
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort();

/** Whether a database has its newest shape already. */
export const isMigrated = (db: DatabaseSync, folder: string, root: string = packageRoot()): boolean =>
  versionOf(db) === filesOf(folder, root).length;

/**
 * Brings a database to its newest shape: `migrations/<folder>/NNNN-*.sql`, forward only, each in its own transaction.
 * @throws NewerDatabase when the database is newer than this program.
 */
export const migrate = (db: DatabaseSync, folder: string, root: string = packageRoot()): void => {
  const files = filesOf(folder, root);
  const current = versionOf(db);
  if (current > files.length)
    throw new NewerDatabase(
      `The ${folder} database was written by a newer release of this program. Update the program.`,
    );
  for (const [i, name] of files.entries()) {
    if (i < current) continue;
    inTransaction(db, () => {
      db.exec(readFileSync(join(root, 'migrations', folder, name), 'utf8'));
      db.exec(`PRAGMA user_version = ${i + 1}`);
    });
  }
};
