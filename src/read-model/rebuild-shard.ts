import type { DatabaseSync } from 'node:sqlite';
import type { RecordedFact } from '../domain/envelope.js';
import type { LogReader } from '../event-store/log-reader.js';
import { countTries, type CountedTries } from './count-tries.js';
import { raisedBy, startOf, type Checkpoint } from './checkpoint.js';
import { childNumbers, childOf } from './child-numbers.js';
import { inTransaction } from './connection.js';
import { rowInserter } from './insert-rows.js';
import { describeError, MOST_ATTEMPTS, parkingOf } from './parking.js';
import { projectOnce, recordedBy, type Projected } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import { factsOf, type FactSource } from './read-person.js';

export interface ShardOptions {
  readonly reader: LogReader;
  /** The generation being built, open for loading. */
  readonly db: DatabaseSync;
  readonly decode: FactSource['decode'];
  readonly projections: ProjectionSet;
  readonly shard: number;
  readonly shards: number;
  readonly upTo: string;
  readonly now: () => string;
  /** Runs the work while no other shard writes. */
  readonly alone: (work: () => void) => void;
  /** Events done by this shard, what it did before it was stopped included. */
  readonly onProgress: (events: number) => void;
  readonly isCancelled: () => boolean;
}

const CHILDREN_A_WRITE = 250;

interface Done {
  readonly after_number: number;
  readonly events: number;
}

/** Remembers how far this shard has come, in the transaction of its rows. */
const shardMarker = (db: DatabaseSync, shard: number) => {
  const put = db.prepare('INSERT OR REPLACE INTO rebuild_shard VALUES (?, ?, ?, ?, ?)');
  return (afterNumber: number, events: number, at: Checkpoint): void => {
    put.run(shard, afterNumber, events, at.latestKnown, at.latestRecorded);
  };
};

/** Undefined for a shard that was never begun. */
const doneBefore = (db: DatabaseSync, shard: number): Done | undefined =>
  db.prepare('SELECT after_number, events FROM rebuild_shard WHERE shard = ?').get(shard) as unknown as
    Done | undefined;

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

interface Load {
  projected: Projected[];
  failed: { readonly child: string; readonly error: string }[];
}

/** Projects every stream of a shard, one write for many children; goes on where it was stopped. */
export const rebuildShard = (options: ShardOptions): void => {
  const { reader, db, decode, projections, shard, shards, upTo, now } = options;
  // What was erased after the position is erased there too: its key is gone.
  const erasedSince = new Set(
    reader
      .landmarks()
      .filter(({ type, position }) => type === 'SubjectErased' && position > upTo)
      .map(({ stream }) => stream),
  );
  const read: FactSource['read'] = (stream) => (erasedSince.has(stream) ? [] : reader.stream(stream, upTo));
  const source: FactSource = { read, decode };
  const authority: readonly RecordedFact[] = decode(reader.stream('authority', upTo));
  const numberOf = childNumbers(db);
  const inserter = rowInserter(db);
  const parking = parkingOf(db);
  const mark = shardMarker(db, shard);
  const begun = doneBefore(db, shard);
  const before = begun ?? { after_number: 0, events: 0 };
  // Where a shard is gone on with, one of the next children may be what ended it.
  let tries: CountedTries | undefined = begun && countTries(parking, options.alone, upTo, now);
  let [events, at, load]: [number, Checkpoint, Load] = [
    before.events,
    latestOfShards(db, reader.logId, upTo),
    { projected: [], failed: [] },
  ];

  const add = (projected: Projected): void => {
    at = recordedBy(at, projected);
    for (const [stream, rows] of projected.rows) {
      inserter.add(numberOf(childOf(stream)), rows);
      at = raisedBy(at, rows);
    }
  };
  const park = (child: string, error: string): void => {
    for (let i = 0; i < MOST_ATTEMPTS; i++) parking.attempt(child, upTo, now());
    parking.failed(child, error);
  };
  const write = (number: number): void => {
    options.alone(() =>
      inTransaction(db, () => {
        tries?.settle();
        for (const projected of load.projected) add(projected);
        for (const { child, error } of load.failed) park(child, error);
        inserter.flush();
        mark(number, events, at);
      }),
    );
    tries = undefined;
    load = { projected: [], failed: [] };
    options.onProgress(events);
  };

  if (begun === undefined) options.alone(() => mark(0, 0, at));
  options.onProgress(events);
  let last = before.after_number;
  for (const { number, stream, events: stored } of reader.streams({
    prefix: 'child-',
    ...{ shard, shards, upTo },
    afterNumber: before.after_number,
  })) {
    events += stored.length;
    last = number;
    if (erasedSince.has(stream) || tries?.begin(childOf(stream)) === false) continue;
    try {
      const projected = projectOnce(source, projections, authority, factsOf(source, stream, stored));
      if (projected !== undefined) load.projected.push(projected);
    } catch (error) {
      load.failed.push({ child: childOf(stream), error: describeError(error) });
    }
    if (load.projected.length < CHILDREN_A_WRITE) continue;
    write(last);
    if (options.isCancelled()) return;
  }
  write(last);
};
