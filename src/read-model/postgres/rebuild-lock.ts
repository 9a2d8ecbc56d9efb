import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../postgres/database.js';
import { RebuildStopped } from '../load-children.js';
import { askRows } from './asking-rows.js';
import { hold, type Held } from './owner.js';

const LOCK = "SELECT pg_try_advisory_lock(hashtextextended('throughline rebuild ' || $1, 0)) AS mine";
const ASK_EVERY_MS = 250;

/** @returns whether another process had it first */
const waitFor = async ({ client }: Held, logId: string, signal?: AbortSignal): Promise<boolean> => {
  for (let waited = false; ; waited = true) {
    // Whatever another process makes is left to it.
    if (signal?.aborted) throw new RebuildStopped('The rebuild was stopped before it began. Run it again.');
    const [row] = await askRows<{ mine: boolean }>(client, LOCK, [logId]);
    if (row?.mine === true) return waited;
    await sleep(ASK_EVERY_MS);
  }
};

/**
 * Runs the work while no other process makes the lists of this log, or puts others in use.
 * @param work told whether another process did so meanwhile @throws RebuildStopped
 */
export const aloneRebuilding = async <T>(
  database: Database,
  logId: string,
  signal: AbortSignal | undefined,
  work: (waited: boolean) => Promise<T>,
): Promise<T> => {
  const held = await hold(database);
  try {
    return await work(await waitFor(held, logId, signal));
  } finally {
    await held.release();
  }
};
