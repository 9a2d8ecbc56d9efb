import type pg from 'pg';
import { startOf, type Checkpoint } from '../checkpoint.js';
import { MOST_ATTEMPTS } from '../parking.js';
import type { ShardDone, ShardSink } from '../shard-sink.js';
import { askRows, write } from './asking-rows.js';
import { holdTogether, inTransaction, type Fenced } from './fence.js';
import { postgresParking } from './postgres-parking.js';
import { loadRows, numberedRows } from './write-rows.js';

export interface PostgresShardOptions extends Fenced {
  readonly logId: string;
  readonly shard: number;
  readonly upTo: string;
  /** The moment, UTC ISO 8601. */
  readonly now: () => string;
}

/** What all shards found to be the latest moment and recording. */
export const latestOfShards = async (
  client: pg.ClientBase,
  schema: string,
  logId: string,
  upTo: string,
): Promise<Checkpoint> => {
  const [row] = await askRows<{ known: number | null; recorded: string | null }>(
    client,
    `SELECT max(latest_known) AS known, max(latest_recorded) AS recorded FROM ${schema}.rebuild_shard`,
  );
  const start = startOf(logId);
  return {
    ...{ logId, position: upTo },
    latestKnown: row?.known ?? start.latestKnown,
    latestRecorded: row?.recorded ?? start.latestRecorded,
  };
};

/** One shard of a rebuild into PostgreSQL, over one connection. */
export const postgresShard = (
  client: pg.ClientBase,
  { logId, shard, upTo, now, ...fenced }: PostgresShardOptions,
): ShardSink => {
  const { schema } = fenced;
  const parking = postgresParking(client, fenced);
  let trying: string | undefined;
  const mark = (afterNumber: number, events: number, at: Checkpoint): Promise<number> =>
    write(
      client,
      `INSERT INTO ${schema}.rebuild_shard (shard, after_number, events, latest_known, latest_recorded)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (shard) DO UPDATE SET after_number = excluded.after_number,
         events = excluded.events, latest_known = excluded.latest_known, latest_recorded = excluded.latest_recorded`,
      [shard, afterNumber, events, at.latestKnown, at.latestRecorded],
    );
  const park = async (child: string, error: string): Promise<void> => {
    await write(
      client,
      `INSERT INTO ${schema}.parked_child (child, position, attempts, error, parked_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (child) DO UPDATE SET attempts = excluded.attempts, error = excluded.error, skipped_because = NULL`,
      [child, upTo, MOST_ATTEMPTS, error, now()],
    );
  };
  return {
    doneBefore: async () => {
      const text = `SELECT after_number AS "afterNumber", events FROM ${schema}.rebuild_shard WHERE shard = $1`;
      return (await askRows<ShardDone>(client, text, [shard]))[0];
    },
    latest: () => latestOfShards(client, schema, logId, upTo),
    begin: (at) =>
      inTransaction(client, async () => {
        await holdTogether(client, fenced);
        await mark(0, 0, at);
      }),
    mayTry: async (child) => {
      if (await parking.isParked(child)) return false;
      await parking.attempt(child, upTo, now(), trying);
      trying = child;
      return true;
    },
    write: ({ projected, failed, latest, events, afterNumber }) =>
      inTransaction(client, async () => {
        await holdTogether(client, fenced);
        if (trying !== undefined) await parking.cleared([trying]);
        trying = undefined;
        await loadRows(client, schema, await numberedRows(client, schema, projected));
        for (const { child, error } of failed) await park(child, error);
        await mark(afterNumber, events, latest);
      }),
  };
};
