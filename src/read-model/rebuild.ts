import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import type { Catalogue, Generation, Progress } from './catalogue.js';
import { createCheckpoint, laterOf, type Checkpoint } from './checkpoint.js';
import { inTransaction, openForLoading } from './connection.js';
import { openLogDecoder, type LogDecoder } from './log-decoder.js';
import { latestRecordedOf } from './project-child.js';
import { progressMeter } from './progress-meter.js';
import type { ProjectionSet } from './projection-rows.js';
import { cancel, sharedState } from './rebuild-locks.js';
import { latestOfShards } from './rebuild-shard.js';
import { runShard, type ShardWork } from './run-shard.js';
import { createIndexes, createTables, shapeName } from './shape.js';
import { switchTo } from './switch.js';
import { settingWriter } from './write-settings.js';

export interface RebuildOptions {
  /** Data folder, and the log in it. */
  readonly dir: string;
  readonly logPath: string;
  readonly kek?: string | undefined;
  readonly catalogue: Catalogue;
  readonly projections: ProjectionSet;
  /** Module that exports `projections`, for threads; left out: everything runs in this thread. */
  readonly projectionsUrl?: string | undefined;
  readonly shards?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The rebuild was stopped; what it did stands, and the next one goes on from there. */
export class RebuildStopped extends Error {}

const total = (position: string): number => Number(position);

/** What the rows of a generation are made of beside the facts. */
export const madeOfNow = (projections: ProjectionSet, decoder: LogDecoder, reader: LogReader, upTo: string): string =>
  `shape ${shapeName()}; ${projections.madeOf(decoder.decode(reader.stream('authority', upTo)))}`;

const generationToBuild = (
  { catalogue, shards = 2 }: RebuildOptions,
  madeOf: string,
  upTo: string,
): { generation: Generation; fresh: boolean } => {
  const unfinished = catalogue.building();
  if (unfinished?.madeOf === madeOf && unfinished.state === 'building') return { generation: unfinished, fresh: false };
  if (unfinished !== undefined) catalogue.cancel(unfinished.number);
  const startedAt = new Date().toISOString();
  return { generation: catalogue.begin({ madeOf, upTo, shards, total: total(upTo), startedAt }), fresh: true };
};

/** Runs a shard in a thread of its own, or here where the program is not built. */
const runInThread = (work: ShardWork, onProgress: (events: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./rebuild-thread.js', import.meta.url), { workerData: work });
    worker.on('message', onProgress);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('A thread of the rebuild stopped.'))));
  });

const load = async (options: RebuildOptions, generation: Generation): Promise<void> => {
  const { dir, logPath, kek, projections, projectionsUrl, catalogue, signal } = options;
  const state = sharedState();
  const stop = (): void => cancel(state);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const meter = progressMeter(total(generation.upTo), generation.shards, (progress) => {
    catalogue.report(generation.number, progress);
    options.onProgress?.(progress);
  });
  const { path, shards, upTo } = generation;
  const works = Array.from({ length: shards }, (_, shard): ShardWork => ({
    ...{ dir, logPath, kek, path, shard, shards, upTo, state },
    projectionsUrl: projectionsUrl ?? '',
  }));
  try {
    const run = (work: ShardWork): Promise<void> => {
      const onProgress = (events: number): void => meter.of(work.shard, events);
      return projectionsUrl === undefined ? runShard(work, onProgress, projections) : runInThread(work, onProgress);
    };
    if (projectionsUrl === undefined) for (const work of works) await run(work);
    else await Promise.all(works.map(run));
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  if (signal?.aborted) throw new RebuildStopped('The rebuild was stopped. Run it again: it goes on where it was.');
  meter.finish();
};

const loadTheRest = (
  db: DatabaseSync,
  { projections }: RebuildOptions,
  reader: LogReader,
  { decode }: LogDecoder,
  upTo: string,
): Checkpoint => {
  const write = settingWriter(db);
  let latestRecorded = '';
  for (const prefix of ['setting-', 'authority', 'import-']) {
    for (const { events } of reader.streams({ prefix, upTo })) {
      const facts = decode(events);
      latestRecorded = latestRecordedOf(facts, latestRecorded);
      const cells = prefix === 'setting-' ? projections.settingOf(facts) : undefined;
      if (cells !== undefined) write(cells);
    }
  }
  const of = latestOfShards(db, reader.logId, upTo);
  return laterOf(of, { ...of, latestRecorded });
};

const finish = (options: RebuildOptions, generation: Generation, reader: LogReader, decoder: LogDecoder): void => {
  const db = openForLoading(generation.path);
  try {
    inTransaction(db, () => createCheckpoint(db, loadTheRest(db, options, reader, decoder, generation.upTo)));
    createIndexes(db);
    // Durable from here on: until now a power cut would only have cost the rebuild.
    db.exec('ANALYZE; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);');
  } finally {
    db.close();
  }
};

/**
 * Builds all tables afresh from the log beside those in use, and puts them in use at the end, no earlier in the log
 * than those they replace. Goes on with one that was stopped, if it would give the same.
 * @throws RebuildStopped when the signal aborts
 */
export const rebuild = async (options: RebuildOptions): Promise<Generation> => {
  const { dir, logPath, kek, projections } = options;
  const reader = openLogReader(logPath);
  const decoder = openLogDecoder(dir, reader.logId, projections.definitions, kek);
  try {
    const upTo = reader.head();
    const { generation, fresh } = generationToBuild(options, madeOfNow(projections, decoder, reader, upTo), upTo);
    if (fresh) {
      const db = openForLoading(generation.path);
      createTables(db);
      db.close();
    }
    await load(options, generation);
    finish(options, generation, reader, decoder);
    switchTo(options, generation, reader, decoder);
    return generation;
  } finally {
    decoder.close();
    reader.close();
  }
};
