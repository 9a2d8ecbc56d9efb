import type { Database } from '../../src/postgres/database.js';
import {
  openPostgresReadModel,
  type PostgresReadModelOptions,
} from '../../src/read-model/postgres/postgres-read-model.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import type { LogFolder } from '../projections/support/log-folder.js';

/** Opens the lists of a log in a database. @param url its address @param more what is not as usual */
export const listsIn = (
  url: string,
  { dir, log }: Pick<LogFolder, 'dir' | 'log'>,
  projections: PostgresReadModelOptions['projections'],
  more: Partial<PostgresReadModelOptions> = {},
): Promise<ReadModel> =>
  openPostgresReadModel({
    ...{ dir, logPath: log.path, projections, url, setting: 'READ_DATABASE_URL' },
    ...more,
  });

/** The generations that a database holds: the names of their schemas. */
export const schemasIn = async (database: Database): Promise<readonly string[]> => {
  const found = await database.ask<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^read_' ORDER BY nspname",
  );
  return found.map(({ name }) => name);
};
