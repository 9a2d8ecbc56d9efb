import type { DatabaseSync } from 'node:sqlite';
import type { LogReader } from '../event-store/log-reader.js';
import { createCheckpoint, laterOf, type Checkpoint } from './checkpoint.js';
import { inTransaction, openForLoading, openForReading } from './connection.js';
import type { LogDecoder } from './log-decoder.js';
import { progressMeter, type FinishingPart, type Progress } from './progress-meter.js';
import { latestRecordedOf } from './project-child.js';
import type { ProjectionSet } from './projection-rows.js';
import { cancel, sharedState } from './rebuild-locks.js';
import { latestOfShards } from './sqlite-shard.js';
import { runInThread } from './run-in-thread.js';
import { runShard, type ShardWork } from './run-shard.js';
import { createIndexes } from './shape.js';
import { settingWriter } from './write-settings.js';

/** Where the tables come from. */
export interface BuildSource {
  /** Data folder, and the log in it. */
  readonly dir: string;
  readonly logPath: string;
  readonly kek?: string | undefined;
  readonly projections: ProjectionSet;
  /** Module that exports `projections`, for threads; left out: everything runs in this thread. */
  readonly projectionsUrl?: string | undefined;
}

export interface BuildControls {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Which tables: a file that holds empty ones, or what a build that was stopped left. */
export interface BuildTarget {
  readonly path: string;
  /** Position of the log up to which it is read. */
  readonly upTo: string;
  readonly shards: number;
}

/** The build was stopped; what it did stands, and the next one goes on from there. */
export class RebuildStopped extends Error {}

const loadChildren = async (
  { dir, logPath, kek, projections, projectionsUrl }: BuildSource,
  { path, upTo, shards }: BuildTarget,
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
    ...{ dir, logPath, kek, path, shard, shards, upTo, state },
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

const SETTINGS_A_WORD = 250;

/** What is not of children: the register, and the latest recording of the other streams. */
const loadTheRest = (
  db: DatabaseSync,
  { projections }: BuildSource,
  reader: LogReader,
  { decode }: LogDecoder,
  upTo: string,
  tell: (part: FinishingPart) => void,
): Checkpoint => {
  let done = 0;
  const write = settingWriter(db);
  let latestRecorded = '';
  for (const prefix of ['setting-', 'authority', 'import-']) {
    for (const { events } of reader.streams({ prefix, upTo })) {
      const facts = decode(events);
      latestRecorded = latestRecordedOf(facts, latestRecorded);
      const cells = prefix === 'setting-' ? projections.settingOf(facts) : undefined;
      if (cells !== undefined) write(cells);
      done += prefix === 'setting-' ? events.length : 0;
      if (done % SETTINGS_A_WORD === 0) tell({ what: 'settings', done });
    }
  }
  const ofShards = latestOfShards(db, reader.logId, upTo);
  return laterOf(ofShards, { ...ofShards, latestRecorded });
};

const doneBefore = (path: string): number => {
  const db = openForReading(path);
  try {
    return Number(db.prepare('SELECT coalesce(sum(events), 0) AS n FROM rebuild_shard').get()!['n']);
  } finally {
    db.close();
  }
};

/** The checkpoint is written last. */
const isWhole = (path: string): boolean => {
  const db = openForReading(path);
  try {
    return db.prepare('SELECT 1 FROM checkpoint').get() !== undefined;
  } finally {
    db.close();
  }
};

/** Fills tables from the log up to a position, makes their indexes, and makes them durable. @throws RebuildStopped */
export const buildTables = async (
  source: BuildSource,
  target: BuildTarget,
  controls: BuildControls,
  reader: LogReader,
  decoder: LogDecoder,
): Promise<void> => {
  if (isWhole(target.path)) return;
  const events = reader.count({ upTo: target.upTo });
  const loaded = await loadChildren(source, target, controls, { events, before: doneBefore(target.path) });
  const tell = (then: FinishingPart): void => controls.onProgress?.({ ...loaded, then });
  const db = openForLoading(target.path);
  try {
    createIndexes(db, (done, total) => tell({ what: 'indexes', done, total }));
    inTransaction(db, () =>
      createCheckpoint(db, loadTheRest(db, source, reader, decoder, target.upTo, tell)),
    );
    // Durable from here on: until now a power cut would only have cost the rebuild.
    db.exec('ANALYZE; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);');
  } finally {
    db.close();
  }
};
