import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Asking } from '../../../postgres/asking.js';
import type { Database } from '../../../postgres/database.js';
import { migrate } from '../../../postgres/migrate.js';
import { packageRoot } from '../../sqlite/migrate.js';
import { claimLabel, KeysProblem } from '../key-database.js';
import { unwrap, wrap } from '../wrap.js';
import type { Keks } from './keks.js';
import { kekFrom } from '../kek.js';

/** Which keys are opened, by whom. */
export interface IdentityOptions {
  readonly mode: 'write' | 'read';
  readonly logId: string;
  /** Value of THROUGHLINE_KEK; every process is given the same. */
  readonly kek: string | undefined;
  /** False once events exist: then a missing key database is an error and never made anew. */
  readonly mayCreate: boolean;
}

interface Row {
  readonly log_id: string;
  readonly kek_id: string;
  readonly claim_key: Buffer;
}

const isThere = async (database: Database): Promise<boolean> => {
  const tables = await database.ask(
    "SELECT 1 FROM pg_tables WHERE schemaname = 'keys' AND tablename = 'key_database'",
  );
  return tables.length > 0;
};

const identify = async (within: Asking, { logId, kek }: IdentityOptions): Promise<void> => {
  const own = kekFrom(kek ?? '', 'THROUGHLINE_KEK');
  await within.ask(
    `INSERT INTO keys.key_database (one, log_id, kek_id, claim_key, erasures) VALUES (1, $1, $2, $3, 0)
     ON CONFLICT (one) DO NOTHING`,
    [logId, own.id, wrap(own, randomBytes(32), claimLabel(logId))],
  );
};

/**
 * Makes the schema of keys where it may, and checks whose keys they are.
 * @returns the log's HMAC key @throws KeysProblem, KekProblem, DatabaseProblem
 */
export const identified = async (
  database: Database,
  keks: Keks,
  options: IdentityOptions,
): Promise<Buffer> => {
  const { mode, logId } = options;
  const { place, setting } = database.address;
  const mayCreate = options.mayCreate && mode === 'write';
  const missing = new KeysProblem(
    `The keys of this log are missing from the database at ${place}: put them back from their backup, or mend ${setting}. Keys that lie in a data folder stay there: for those, leave ${setting} out. Nothing was changed.`,
  );
  if (!mayCreate && !(await isThere(database))) throw missing;
  await migrate(database, {
    schema: 'keys',
    folder: join(packageRoot(), 'migrations', 'postgres', 'keys'),
    mode,
  });
  if (mayCreate) await database.transaction((within) => identify(within, options));
  const [row] = await database.ask<Row>('SELECT log_id, kek_id, claim_key FROM keys.key_database');
  if (!row) throw missing;
  if (row.log_id !== logId)
    throw new KeysProblem(
      `The keys in the database at ${place} belong to another log. Name the right database in ${setting}.`,
    );
  return unwrap(keks.withId(row.kek_id), row.claim_key, claimLabel(logId));
};
