import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asking } from './asking.js';
import type { Database } from './database.js';
import { DatabaseProblem } from './database-problem.js';

interface Migrations {
  /** Schema that they make and keep their count in. */
  readonly schema: string;
  /** Folder of `NNNN-*.sql`, run in order. */
  readonly folder: string;
  /** What the file says, as PostgreSQL says it; left out: the file is PostgreSQL's. */
  readonly textOf?: ((text: string) => string) | undefined;
  /** `read`: changes nothing, and refuses what is not up to date. */
  readonly mode: 'write' | 'read';
}

/** One lock for all: migrations are short, and rare. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('throughline migrations'))";

const doneIn = async (within: Asking, schema: string): Promise<number> => {
  // Asked of the catalogue's rows: the functions that look a name up may answer from before the lock.
  const there = await within.ask(
    "SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'migration'",
    [schema],
  );
  if (there.length === 0) return 0;
  const [row] = await within.ask<{ done: number }>(`SELECT count(*)::int AS done FROM ${schema}.migration`);
  return row!.done;
};

const refuseNewer = (done: number, known: number, schema: string, { address }: Database): void => {
  if (done > known)
    throw new DatabaseProblem(
      `The schema ${schema} of the database at ${address.place} was written by a newer release of this program. Update the program.`,
    );
};

/**
 * Brings a schema to its newest shape, forward only, all in one transaction and one process at a time.
 * @throws DatabaseProblem when the schema is newer than this program, or (read) older
 */
export const migrate = async (
  database: Database,
  { schema, folder, mode, textOf = (text) => text }: Migrations,
): Promise<void> => {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort();
  const before = await doneIn(database, schema);
  refuseNewer(before, files.length, schema, database);
  if (before === files.length) return;
  if (mode === 'read')
    throw new DatabaseProblem(
      `The schema ${schema} of the database at ${database.address.place} is not made, or not up to date. Start a server: it does that.`,
    );
  await database.transaction(async (within) => {
    await within.run(LOCK);
    const done = await doneIn(within, schema);
    refuseNewer(done, files.length, schema, database);
    const made = await within.ask('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (made.length === 0) await within.run(`CREATE SCHEMA ${schema}`);
    await within.run(
      `CREATE TABLE IF NOT EXISTS ${schema}.migration (number integer PRIMARY KEY, name text NOT NULL, made_at timestamptz NOT NULL DEFAULT now())`,
    );
    for (const [i, name] of files.entries()) {
      if (i < done) continue;
      await within.run(textOf(readFileSync(join(folder, name), 'utf8')));
      await within.ask(`INSERT INTO ${schema}.migration (number, name) VALUES ($1, $2)`, [i + 1, name]);
    }
  });
};
