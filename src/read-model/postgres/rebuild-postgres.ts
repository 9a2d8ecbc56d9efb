import { openLogReader } from '../../event-store/log-reader.js';
import type { Database } from '../../postgres/database.js';
import type { BuildControls, BuildSource } from '../build-source.js';
import { openSharedLogDecoder } from '../log-decoder.js';
import { madeOfNow } from '../rebuild.js';
import { buildPostgres } from './build-postgres.js';
import type { Generations, SchemaGeneration } from './generations.js';
import { switchTo } from './switch-postgres.js';

export interface PostgresRebuild extends BuildSource, BuildControls {
  readonly database: Database;
  readonly generations: Generations;
  readonly shards?: number | undefined;
  readonly evenEarlier?: boolean | undefined;
}

/** The generation that was left unfinished, if it would give the same; else a new one. */
const generationToBuild = async (
  { generations, shards = 2 }: PostgresRebuild,
  madeOf: string,
  upTo: string,
  total: number,
): Promise<SchemaGeneration> => {
  const unfinished = await generations.building();
  if (unfinished?.madeOf === madeOf) return unfinished;
  if (unfinished !== undefined) await generations.cancel(unfinished.number);
  return generations.begin({ madeOf, upTo, shards, total, startedAt: new Date().toISOString() });
};

/**
 * Builds all tables afresh from the log in a schema beside those in use, and puts them in use at the end, no earlier in
 * the log than those they replace. Goes on with one that was stopped, if it would give the same; whoever worked on that
 * before writes it no more.
 * @throws RebuildStopped when the signal aborts; CheckpointMoved where another process took over
 */
export const rebuildPostgres = async (options: PostgresRebuild): Promise<SchemaGeneration> => {
  const {
    dir,
    logPath,
    kek,
    keysAt = { dir, kek },
    projections,
    database,
    generations,
    onProgress,
    signal,
  } = options;
  const reader = openLogReader(logPath);
  const decoder = await openSharedLogDecoder(keysAt, reader.logId, projections.definitions);
  try {
    const upTo = reader.head();
    const madeOf = madeOfNow(projections, decoder, reader, upTo);
    const generation = await generationToBuild(options, madeOf, upTo, reader.count({ upTo }));
    const fence = await generations.claim(generation);
    let reported: Promise<unknown> = Promise.resolve();
    const report: BuildControls['onProgress'] = (progress) => {
      // One after the other; what cannot be written down is told all the same, and the build itself says why.
      reported = reported.then(() => generations.report(generation.number, progress)).catch(() => undefined);
      onProgress?.(progress);
    };
    await buildPostgres(
      database,
      options,
      generation,
      fence,
      { signal, onProgress: report },
      reader,
      decoder,
    );
    await reported;
    await switchTo(options, generation, fence, reader, decoder);
    return generation;
  } finally {
    await decoder.close();
    reader.close();
  }
};
