import type { BuildControls, BuildSource } from './build-source.js';
import { progressMeter, type Progress } from './progress-meter.js';
import { cancel, sharedState } from './rebuild-locks.js';
import { runInThread } from './run-in-thread.js';
import type { PostgresPlace } from './postgres-place.js';
import { runShard, type ShardWork } from './run-shard.js';

/** Where the rows go, and how far the log is read. */
export interface LoadTarget {
  /** A SQLite file; or else, in PostgreSQL: */
  readonly path: string;
  readonly postgres?: PostgresPlace;
  readonly upTo: string;
  readonly shards: number;
}

/** The build was stopped; what it did stands, and the next one goes on from there. */
export class RebuildStopped extends Error {}

/**
 * Projects every child of the log, in threads where the program is built.
 * @param before events of those that a stopped build did @throws RebuildStopped
 */
export const loadChildren = async (
  { dir, logPath, kek, keysAt, projections, projectionsUrl }: BuildSource,
  { path, postgres, upTo, shards }: LoadTarget,
  { onProgress, signal }: BuildControls,
  { events, before }: { readonly events: number; readonly before: number },
): Promise<Progress> => {
  const state = sharedState();
  const stop = (): void => cancel(state);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const meter = progressMeter(events, shards, (progress) => onProgress?.(progress));
  meter.begin(before);
  const works = Array.from({ length: shards }, (_, shard): ShardWork => ({
    ...{ dir, logPath, kek, keysAt, path, postgres, shard, shards, upTo, state },
    projectionsUrl: projectionsUrl ?? '',
  }));
  const run = (work: ShardWork): Promise<void> => {
    const tell = (done: number): void => meter.of(work.shard, done);
    return projectionsUrl === undefined ? runShard(work, tell, projections) : runInThread(work, tell);
  };
  try {
    if (projectionsUrl === undefined) for (const work of works) await run(work);
    else await Promise.all(works.map(run));
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  if (signal?.aborted)
    throw new RebuildStopped('The rebuild was stopped. Run it again: it goes on where it was.');
  return meter.finish();
};
