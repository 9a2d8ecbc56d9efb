import type pg from 'pg';
import { GivenUp, type Database } from '../../postgres/database.js';
import { askRows } from './asking-rows.js';

/** A connection held for long, and given back when it is done with. */
export interface Held {
  readonly client: pg.ClientBase;
  release(): Promise<void>;
}

/** Longer than that, who holds it does not know what is still under way on it. */
const LEFT_WITHIN_MS = 1_000;

/** @returns whether the connection holds no lock and no transaction any more */
const leaveNothingOn = (client: pg.ClientBase): Promise<boolean> => {
  const leaving = { text: 'ROLLBACK; SELECT pg_advisory_unlock_all()', query_timeout: LEFT_WITHIN_MS };
  return client.query(leaving as { text: string }).then(
    () => true,
    () => false,
  );
};

/** Takes a connection of the database for as long as it is wanted; what is left on it when it is released goes. */
export const hold = (database: Database): Promise<Held> =>
  new Promise((resolve, reject) => {
    const held = database.withClient(
      (client) =>
        new Promise<void>((end, giveUp) => {
          resolve({
            client,
            release: async () => {
              if (await leaveNothingOn(client)) end();
              else giveUp(new GivenUp()); // what stands on it ends with it
              await held.catch(() => undefined); // it is given up
            },
          });
        }),
    );
    held.catch(reject);
  });

const LOCK = "pg_try_advisory_lock(hashtextextended('throughline projections ' || $1, 0))";

/** The one connection that keeps the lists of a log up to date; it ends with its process, and another takes over. */
export interface Ownership extends Held {
  /** Whether the connection, and the lock with it, still stands. */
  readonly stands: () => boolean;
  /** Asks something over it where nothing was asked lately: who is silent for long is taken for frozen. */
  beat(): Promise<void>;
}

/** Within five seconds of the last word another process keeps the lists: this, a second until it asks, and its start. */
const SILENT_FOR_MS = 3_000;
const BEAT_EVERY_MS = 500;
/** A connection that carries nothing any more is left for another one, long before a question would be given up. */
const BEAT = { text: 'SELECT 1', query_timeout: SILENT_FOR_MS };

/**
 * Ends the connection of an owner that is frozen, or whose machine is gone without a word: it has the lock, asks nothing
 * and takes no answer. Every child of a step is asked about, so an owner at work is never silent for long. Told by the
 * server's clock alone; to end a connection of one's own user is everybody's right.
 */
const END_SILENT = `SELECT pg_terminate_backend(a.pid) AS ended
  FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended('throughline projections ' || $1, 0)
    AND (a.state <> 'active' OR a.wait_event_type = 'Client')
    AND a.state_change < clock_timestamp() - $2 * interval '1 millisecond'`;
/** A connection that is ended gives up its lock a moment later. */
const GIVEN_UP_WITHIN_MS = 1_000;

/** What was taken, with what tells whether it still stands; nothing of that is left on the connection when it is given back. */
const ownershipOf = ({ client, release }: Held): Ownership => {
  let standing = true;
  let beatAt = performance.now();
  const fell = (): void => void (standing = false);
  client.on('error', fell);
  client.on('end', fell);
  return {
    client,
    stands: () => standing,
    beat: async () => {
      if (performance.now() - beatAt < BEAT_EVERY_MS) return;
      beatAt = performance.now();
      await client.query(BEAT as { text: string });
    },
    release: async () => {
      client.off('error', fell);
      client.off('end', fell);
      await release();
    },
  };
};

const takeLock = async ({ client }: Held, logId: string): Promise<boolean> => {
  const [row] = await askRows<{ mine: boolean }>(client, `SELECT ${LOCK} AS mine`, [logId]);
  return row?.mine === true;
};

const takeFromSilent = async (held: Held, logId: string, silentForMs: number): Promise<boolean> => {
  const ended = await askRows<{ ended: boolean }>(held.client, END_SILENT, [logId, silentForMs]);
  if (!ended.some((one) => one.ended)) return false;
  const until = performance.now() + GIVEN_UP_WITHIN_MS;
  while (performance.now() < until) {
    if (await takeLock(held, logId)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
};

/** @returns undefined where another process keeps them, and says so every now and then */
export const tryToOwn = async (
  database: Database,
  logId: string,
  silentForMs = SILENT_FOR_MS,
): Promise<Ownership | undefined> => {
  const held = await hold(database);
  try {
    if ((await takeLock(held, logId)) || (await takeFromSilent(held, logId, silentForMs)))
      return ownershipOf(held);
  } catch (error) {
    await held.release();
    throw error;
  }
  await held.release();
  return undefined;
};
