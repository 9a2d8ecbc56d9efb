import type pg from 'pg';

/** When a connection that lay idle is asked whether it still carries anything, and how long it may take to say so. */
export interface IdlePatience {
  readonly askAfterMs: number;
  readonly answerWithinMs: number;
}

/** Less than what a person waits; a connection in steady use is never asked. */
const PATIENCE: IdlePatience = { askAfterMs: 500, answerWithinMs: 3_000 };

/** Connections of a pool, each known to have carried something a moment ago. */
export interface Taking {
  /** @throws what the driver says where no connection can be made */
  take(): Promise<pg.PoolClient>;
  /** @param broken it is of no use any more */
  giveBack(client: pg.PoolClient, broken: boolean): void;
}

/**
 * A network that loses what it carries, or a server that lost its power, ends no connection: a question over one that lay
 * idle meanwhile would wait for a minute.
 */
export const takingFrom = (pool: pg.Pool, { askAfterMs, answerWithinMs } = PATIENCE): Taking => {
  const usedAt = new WeakMap<pg.PoolClient, number>();
  const here = { text: 'SELECT 1', query_timeout: answerWithinMs };

  const carries = async (client: pg.PoolClient): Promise<boolean> => {
    const used = usedAt.get(client);
    if (used === undefined || performance.now() - used < askAfterMs) return true;
    const died = (): void => undefined; // shown by the question
    client.on('error', died);
    try {
      await client.query(here);
      return true;
    } catch {
      return false;
    } finally {
      client.off('error', died);
    }
  };
  return {
    take: async () => {
      for (;;) {
        const client = await pool.connect();
        if (await carries(client)) return client;
        client.release(true);
      }
    },
    giveBack: (client, broken) => {
      usedAt.set(client, performance.now());
      client.release(broken);
    },
  };
};
