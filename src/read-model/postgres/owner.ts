import type pg from 'pg';
import type { Database } from '../../postgres/database.js';
import { askRows } from './asking-rows.js';

/** A connection held for long, and given back when it is done with. */
export interface Held {
  readonly client: pg.ClientBase;
  release(): Promise<void>;
}

/** Takes a connection of the database for as long as it is wanted. */
export const hold = (database: Database): Promise<Held> =>
  new Promise((resolve, reject) => {
    const held = database.withClient(
      (client) =>
        new Promise<void>((end) => {
          resolve({
            client,
            release: async () => {
              end();
              await held.catch(() => undefined); // it is given up
            },
          });
        }),
    );
    held.catch(reject);
  });

const LOCK = "pg_try_advisory_lock(hashtextextended('throughline projections ' || $1, 0))";
const UNLOCK = "pg_advisory_unlock(hashtextextended('throughline projections ' || $1, 0))";

/** The one connection that keeps the lists of a log up to date; it ends with its process, and another takes over. */
export interface Ownership extends Held {
  /** Whether the connection, and the lock with it, still stands. */
  readonly stands: () => boolean;
}

/** What was taken, with what tells whether it still stands; nothing of that is left on the connection when it is given back. */
const ownershipOf = ({ client, release }: Held, logId: string): Ownership => {
  let standing = true;
  const fell = (): void => void (standing = false);
  client.on('error', fell);
  client.on('end', fell);
  return {
    client,
    stands: () => standing,
    release: async () => {
      await client.query(`SELECT ${UNLOCK}`, [logId]).catch(() => undefined); // it ends with the connection
      client.off('error', fell);
      client.off('end', fell);
      await release();
    },
  };
};

/** @returns undefined where another process keeps them */
export const tryToOwn = async (database: Database, logId: string): Promise<Ownership | undefined> => {
  const held = await hold(database);
  try {
    const [row] = await askRows<{ mine: boolean }>(held.client, `SELECT ${LOCK} AS mine`, [logId]);
    if (row?.mine === true) return ownershipOf(held, logId);
  } catch (error) {
    await held.release();
    throw error;
  }
  await held.release();
  return undefined;
};
