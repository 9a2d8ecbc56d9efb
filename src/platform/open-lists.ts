import type { OpenLog } from '../event-store/open-log.js';
import { tellSaid } from '../operations/told.js';
import type { PlatformOptions } from './platform-options.js';
import type { PostgresReadModelOptions } from '../read-model/postgres/postgres-read-model.js';
import type { ReadModel } from '../read-model/read-model.js';
import type { ReadModelOptions } from '../read-model/sqlite-read-model.js';
import { openReadModel } from '../read-model/sqlite-read-model.js';

/**
 * Opens the lists where the options say: files of the folder, or a database. The log is closed if it cannot.
 * @param here how this process reads the log, of which lists in a database may hold more @throws DatabaseProblem
 */
export const openLists = async (
  dir: string,
  log: OpenLog,
  options: PlatformOptions,
  made: Pick<ReadModelOptions, 'projections' | 'projectionsUrl' | 'bell'>,
  here: Pick<PostgresReadModelOptions, 'decode' | 'held'>,
): Promise<ReadModel> => {
  const { kek, keysAt, readDatabaseUrl: url, watch } = options;
  const given = {
    ...{ dir, logPath: log.path, kek, keysAt, ...made },
    ...(watch && { onSaid: tellSaid(watch) }),
  };
  if (!url) return openReadModel(given);
  // Loaded where it is used: a folder that holds its own lists needs no driver.
  const { openPostgresReadModel } = await import('../read-model/postgres/postgres-read-model.js');
  try {
    return await openPostgresReadModel({ ...given, ...here, url, setting: 'READ_DATABASE_URL' });
  } catch (error) {
    await log.close();
    throw error;
  }
};
