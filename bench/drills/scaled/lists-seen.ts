import { openDatabase } from '../../../src/postgres/database.js';
import { until } from './until.js';

/** Who keeps the lists up to date, by the lock that it holds in the database. */
export interface Owner {
  /** Name of its process. */
  readonly name: string;
  /** Of its connection. */
  readonly connection: number;
}

/** The lists as the database itself shows them. */
export interface ListsSeen {
  /** Undefined where nobody holds the lock. @throws DatabaseProblem; Error where two do */
  owner(): Promise<Owner | undefined>;
  /** Under which number they are written, and up to where. */
  standing(): Promise<{ readonly fence: number; readonly position: string }>;
  close(): Promise<void>;
}

const OWNERS = `SELECT a.application_name AS name, a.pid AS connection
  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((l.classid::bigint << 32) | l.objid::bigint) =
      hashtextextended('throughline projections ' || (SELECT log_id FROM read.of_log), 0)`;

export const seeLists = async (url: string): Promise<ListsSeen> => {
  const database = await openDatabase(url, 'READ_DATABASE_URL', { connections: 1 });
  return {
    owner: async () => {
      const owners = await database.ask<Owner>(OWNERS);
      if (owners.length > 1) throw new Error(`${owners.length} processes keep the lists at once.`);
      return owners[0];
    },
    standing: () =>
      until('The lists in use', async () => {
        const [current] = await database.ask<{ number: string }>(
          "SELECT number FROM read.generation WHERE state = 'current'",
        );
        if (!current) return undefined;
        const schema = `read_${current.number}`;
        const [row] = await database.ask<{ fence: string; position: string }>(
          `SELECT fence, position FROM ${schema}.writer, ${schema}.checkpoint`,
        );
        return row && { fence: Number(row.fence), position: row.position };
      }),
    close: () => database.close(),
  };
};
