import { childOf } from '../domain/child-stream.js';
import type { DatabaseSync } from 'node:sqlite';
import { countTries } from './count-tries.js';
import { startOf, type Checkpoint } from './checkpoint.js';
import { childNumbers } from './child-numbers.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import { rowInserter } from './insert-rows.js';
import { MOST_ATTEMPTS, parkingOf } from './parking.js';
import type { ShardSink } from './shard-sink.js';

export interface SqliteShardOptions {
  readonly logId: string;
  readonly shard: number;
  readonly upTo: string;
  /** The moment, UTC ISO 8601. */
  readonly now: () => string;
  /** Runs the work while no other shard writes. */
  readonly alone: (work: () => void) => void;
}

/** What all shards found to be the latest moment and recording. */
export const latestOfShards = (db: DatabaseSync, logId: string, upTo: string): Checkpoint => {
  const row = db
    .prepare('SELECT max(latest_known) AS known, max(latest_recorded) AS recorded FROM rebuild_shard')
    .get() as { known: number | null; recorded: string | null };
  const start = startOf(logId);
  return {
    logId,
    position: upTo,
    latestKnown: row.known ?? start.latestKnown,
    latestRecorded: row.recorded ?? start.latestRecorded,
  };
};

/** Remembers how far this shard has come, in the transaction of its rows. */
const shardMarker = (db: DatabaseSync, shard: number) => {
  const put = db.prepare('INSERT OR REPLACE INTO rebuild_shard VALUES (?, ?, ?, ?, ?)');
  return (afterNumber: number, events: number, at: Checkpoint): void => {
    put.run(shard, afterNumber, events, at.latestKnown, at.latestRecorded);
  };
};

/** One shard of a rebuild into a SQLite file, open for loading. */
export const sqliteShard = (
  db: DatabaseSync,
  { logId, shard, upTo, now, alone }: SqliteShardOptions,
): ShardSink => {
  const numberOf = childNumbers(db);
  const inserter = rowInserter(db);
  const parking = parkingOf(db);
  const mark = shardMarker(db, shard);
  const tries = countTries(parking, alone, upTo, now);
  const park = (child: string, error: string): void => {
    for (let i = 0; i < MOST_ATTEMPTS; i++) parking.attempt(child, upTo, now());
    parking.failed(child, error);
  };
  return {
    doneBefore: () =>
      db
        .prepare('SELECT after_number AS afterNumber, events FROM rebuild_shard WHERE shard = ?')
        .get(shard) as unknown as { afterNumber: number; events: number } | undefined,
    latest: () => latestOfShards(db, logId, upTo),
    begin: (at) => alone(() => mark(0, 0, at)),
    mayTry: tries.begin,
    write: ({ projected, failed, latest, events, afterNumber }) =>
      alone(() =>
        inTransaction(db, () => {
          tries.settle();
          for (const { rows } of projected)
            for (const [stream, ofChild] of rows) inserter.add(numberOf(childOf(stream)), ofChild);
          for (const { child, error } of failed) park(child, error);
          inserter.flush();
          mark(afterNumber, events, latest);
        }),
      ),
  };
};
