import type { Database } from '../../postgres/database.js';
import { askRows } from './asking-rows.js';

const KEY = "hashtextextended('throughline rebuild ' || $1, 0)";
const ASK_EVERY_MS = 250;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs the work while no other process rebuilds the lists of this log.
 * @param work told whether another process did so meanwhile
 */
export const aloneRebuilding = <T>(
  database: Database,
  logId: string,
  signal: AbortSignal | undefined,
  work: (waited: boolean) => Promise<T>,
): Promise<T> =>
  database.withClient(async (client) => {
    for (let waited = false; ; waited = true) {
      const [row] = await askRows<{ mine: boolean }>(client, `SELECT pg_try_advisory_lock(${KEY}) AS mine`, [
        logId,
      ]);
      if (row?.mine === true || signal?.aborted) {
        try {
          return await work(waited);
        } finally {
          await client.query(`SELECT pg_advisory_unlock(${KEY})`, [logId]).catch(() => undefined); // it ends with the connection
        }
      }
      await sleep(ASK_EVERY_MS);
    }
  });
