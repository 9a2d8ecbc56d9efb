import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../event-store/sqlite/migrate.js';
import { postgresOf, rowNumberIndexesOf } from './ddl.js';

const folder = (): string => join(packageRoot(), 'migrations', 'read');
const textsOf = (wanted: (name: string) => boolean): string =>
  readdirSync(folder())
    .filter((name) => /^\d{4}-.*\.sql$/.test(name) && wanted(name))
    .sort()
    .map((name) => readFileSync(join(folder(), name), 'utf8'))
    .join('\n');
const isIndexes = (name: string): boolean => name.endsWith('indexes.sql');

/**
 * Who may write a generation: the newest number alone. Its version is raised whenever anything in the generation
 * changes, and begins later than that of any before it: numbers of generations may come again, answers kept of them not.
 */
const WRITER = `CREATE TABLE writer (one integer PRIMARY KEY CHECK (one = 1), fence bigint NOT NULL, version bigint NOT NULL);
INSERT INTO writer VALUES (1, 0, (extract(epoch FROM clock_timestamp()) * 1000)::bigint);`;

/** The tables of one generation, as PostgreSQL makes them. */
export const tablesText = (): string => `${postgresOf(textsOf((name) => !isIndexes(name)))}\n${WRITER}`;

/** Its indexes, one statement each: made once the rows stand. */
export const indexTexts = (): readonly string[] =>
  `${rowNumberIndexesOf(textsOf((name) => !isIndexes(name)))}\n${postgresOf(textsOf(isIndexes))}`
    .split(/;\s*\n/)
    .map((text) => text.replace(/;\s*$/, '').trim())
    .filter((text) => text !== '');
