import { openDatabase } from '../../postgres/database.js';
import type { KeepUp } from '../keep-up.js';
import { openGenerations } from './generations.js';
import { keepUpPostgres, type KeepUpPostgresOptions } from './keep-up-postgres.js';

type Rest = Omit<KeepUpPostgresOptions, 'database' | 'generations'>;

/** Keeps the tables of a database up to date, over connections of its own. */
export const openKeepUp = async (
  { url, setting }: { readonly url: string; readonly setting: string },
  rest: Rest,
): Promise<KeepUp> => {
  const database = await openDatabase(url, setting, { connections: 3 });
  try {
    const generations = await openGenerations(database, rest.reader.logId);
    const keeping = keepUpPostgres({ ...rest, database, generations });
    return {
      ...keeping,
      close: async () => {
        await keeping.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};
