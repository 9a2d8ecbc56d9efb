import { existsSync } from 'node:fs';
import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import type { BuildControls, BuildSource } from './build-source.js';
import { buildTables } from './build-tables.js';
import type { Catalogue, Generation } from './catalogue.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import { openForLoading, openForReading } from './connection.js';
import { openLogDecoder, type LogDecoder } from './log-decoder.js';
import type { ProjectionSet } from './projection-rows.js';
import { createTables, shapePrefix } from './shape.js';
import { switchTo } from './switch.js';

export interface RebuildOptions extends BuildSource, BuildControls {
  readonly catalogue: Catalogue;
  readonly shards?: number | undefined;
}

/** What the rows of a generation are made of beside the facts. */
export const madeOfNow = (
  projections: ProjectionSet,
  decoder: Pick<LogDecoder, 'decode'>,
  reader: LogReader,
  upTo: string,
): string => `${shapePrefix()}${projections.madeOf(decoder.decode(reader.stream('authority', upTo)))}`;

/** Makes an empty database of the tables. */
export const createEmpty = (path: string): void => {
  const db = openForLoading(path);
  // All of them or none, so that a file with tables in it can be gone on with.
  inTransaction(db, () => createTables(db));
  db.close();
};

/** Whether the process that began a generation lived to make its tables. */
const wasMade = (path: string): boolean => {
  if (!existsSync(path)) return false;
  const db = openForReading(path);
  try {
    return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint'").get() !== undefined;
  } finally {
    db.close();
  }
};

/** The generation that was left unfinished, if it would give the same; else a new one. */
const generationToBuild = (
  { catalogue, shards = 2 }: RebuildOptions,
  madeOf: string,
  upTo: string,
  total: number,
): Generation => {
  const unfinished = catalogue.building();
  if (unfinished?.madeOf === madeOf && wasMade(unfinished.path)) return unfinished;
  if (unfinished !== undefined) catalogue.cancel(unfinished.number);
  const startedAt = new Date().toISOString();
  const made = catalogue.begin({ madeOf, upTo, shards, total, startedAt });
  createEmpty(made.path);
  return made;
};

/**
 * Builds all tables afresh from the log beside those in use, and puts them in use at the end, no earlier in the log
 * than those they replace. Goes on with one that was stopped, if it would give the same.
 * @throws RebuildStopped when the signal aborts
 */
export const rebuild = async (options: RebuildOptions): Promise<Generation> => {
  const { dir, logPath, kek, projections, catalogue, onProgress, signal } = options;
  const reader = openLogReader(logPath);
  const decoder = openLogDecoder(dir, reader.logId, projections.definitions, kek);
  try {
    const upTo = reader.head();
    const madeOf = madeOfNow(projections, decoder, reader, upTo);
    const generation = generationToBuild(options, madeOf, upTo, reader.count({ upTo }));
    const report: BuildControls['onProgress'] = (progress) => {
      catalogue.report(generation.number, progress);
      onProgress?.(progress);
    };
    await buildTables(options, generation, { signal, onProgress: report }, reader, decoder);
    await switchTo(options, generation, reader, decoder);
    return generation;
  } finally {
    decoder.close();
    reader.close();
  }
};
