import { openDatabase } from './database.js';

/** The clock of a database, asked over a connection of its own. */
export interface DatabaseTime {
  /** Milliseconds since 1970. */
  ask(): Promise<number>;
  close(): Promise<void>;
}

const NOW = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now';

/** @throws DatabaseProblem */
export const openDatabaseTime = async (url: string, setting: string): Promise<DatabaseTime> => {
  const database = await openDatabase(url, setting, { connections: 1 });
  return {
    ask: async () => (await database.ask<{ now: number }>(NOW))[0]!.now,
    close: () => database.close(),
  };
};
