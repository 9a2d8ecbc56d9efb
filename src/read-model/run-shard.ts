import type { KeysAt } from '../event-store/keys/keys-at.js';
import { openLogReader } from '../event-store/log-reader.js';
import { openForLoading } from './connection.js';
import { openSharedLogDecoder } from './log-decoder.js';
import type { ProjectionSet } from './projection-rows.js';
import { aloneWith, isCancelled } from './rebuild-locks.js';
import { rebuildShard } from './rebuild-shard.js';
import type { PostgresPlace } from './postgres-place.js';
import type { ShardSink } from './shard-sink.js';
import { sqliteShard } from './sqlite-shard.js';

/** What a thread needs to know to rebuild its shard: nothing in it is lost on the way. */
export interface ShardWork {
  readonly dir: string;
  readonly logPath: string;
  readonly kek: string | undefined;
  /** Where the keys are, if not in the data folder. */
  readonly keysAt?: KeysAt | undefined;
  /** Module that exports `projections`. */
  readonly projectionsUrl: string;
  /** A SQLite file; or else, in PostgreSQL: */
  readonly path: string;
  readonly postgres?: PostgresPlace | undefined;
  readonly shard: number;
  readonly shards: number;
  readonly upTo: string;
  readonly state: Int32Array;
}

export const loadProjections = async (url: string): Promise<ProjectionSet> =>
  ((await import(url)) as { readonly projections: ProjectionSet }).projections;

const intoSqlite = async (
  { path, shard, upTo, state }: ShardWork,
  logId: string,
  work: (tables: ShardSink) => Promise<void>,
): Promise<void> => {
  const db = openForLoading(path);
  try {
    const now = (): string => new Date().toISOString();
    await work(sqliteShard(db, { logId, shard, upTo, now, alone: aloneWith(state, shard) }));
  } finally {
    db.close();
  }
};

/** Rebuilds one shard with connections of its own. */
export const runShard = async (
  work: ShardWork,
  onProgress: (events: number) => void,
  given?: ProjectionSet,
): Promise<void> => {
  const projections = given ?? (await loadProjections(work.projectionsUrl));
  const reader = openLogReader(work.logPath);
  const { dir, kek, keysAt = { dir, kek } } = work;
  const decoder = await openSharedLogDecoder(keysAt, reader.logId, projections.definitions);
  const { shard, shards, upTo, state, postgres } = work;
  const into = (tables: ShardSink): Promise<void> =>
    rebuildShard({
      ...{ reader, tables, projections, shard, shards, upTo, onProgress },
      decode: decoder.decode,
      isCancelled: () => isCancelled(state),
    });
  try {
    if (postgres === undefined) return await intoSqlite(work, reader.logId, into);
    // Loaded where it is used: a log with its lists in files needs no driver.
    const { intoPostgres } = await import('./postgres/into-postgres.js');
    await intoPostgres(postgres, { logId: reader.logId, shard, upTo }, into);
  } finally {
    await decoder.close();
    reader.close();
  }
};
