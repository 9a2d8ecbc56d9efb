import { openLogReader } from '../event-store/log-reader.js';
import { openForLoading } from './connection.js';
import { openLogDecoder } from './log-decoder.js';
import type { ProjectionSet } from './projection-rows.js';
import { aloneWith, isCancelled } from './rebuild-locks.js';
import { rebuildShard } from './rebuild-shard.js';
import { sqliteShard } from './sqlite-shard.js';

/** What a thread needs to know to rebuild its shard: nothing in it is lost on the way. */
export interface ShardWork {
  readonly dir: string;
  readonly logPath: string;
  readonly kek: string | undefined;
  /** Module that exports `projections`. */
  readonly projectionsUrl: string;
  readonly path: string;
  readonly shard: number;
  readonly shards: number;
  readonly upTo: string;
  readonly state: Int32Array;
}

export const loadProjections = async (url: string): Promise<ProjectionSet> =>
  ((await import(url)) as { readonly projections: ProjectionSet }).projections;

/** Rebuilds one shard with connections of its own. */
export const runShard = async (
  work: ShardWork,
  onProgress: (events: number) => void,
  given?: ProjectionSet,
): Promise<void> => {
  const projections = given ?? (await loadProjections(work.projectionsUrl));
  const reader = openLogReader(work.logPath);
  const decoder = openLogDecoder(work.dir, reader.logId, projections.definitions, work.kek);
  const db = openForLoading(work.path);
  try {
    const { shard, shards, upTo, state } = work;
    const tables = sqliteShard(db, {
      ...{ logId: reader.logId, shard, upTo },
      now: () => new Date().toISOString(),
      alone: aloneWith(state, shard),
    });
    await rebuildShard({
      ...{ reader, tables, projections, shard, shards, upTo, onProgress },
      decode: decoder.decode,
      isCancelled: () => isCancelled(state),
    });
  } finally {
    db.close();
    decoder.close();
    reader.close();
  }
};
