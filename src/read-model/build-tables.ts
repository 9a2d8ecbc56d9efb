import type { LogReader } from '../event-store/log-reader.js';
import type { BuildControls, BuildSource } from './build-source.js';
import { createCheckpoint, laterOf } from './checkpoint.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import { openForLoading, openForReading } from './connection.js';
import { loadChildren } from './load-children.js';
import type { LogDecoder } from './log-decoder.js';
import type { FinishingPart } from './progress-meter.js';
import { createIndexes } from './shape.js';
import { latestOfShards } from './sqlite-shard.js';
import { theRestOf } from './the-rest.js';
import { settingWriter } from './write-settings.js';

/** Which tables: a file that holds empty ones, or what a build that was stopped left. */
export interface BuildTarget {
  readonly path: string;
  /** Position of the log up to which it is read. */
  readonly upTo: string;
  readonly shards: number;
}

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
  decoder: Pick<LogDecoder, 'decode'>,
): Promise<void> => {
  if (isWhole(target.path)) return;
  const events = reader.count({ upTo: target.upTo });
  const loaded = await loadChildren(source, target, controls, { events, before: doneBefore(target.path) });
  const tell = (then: FinishingPart): void => controls.onProgress?.({ ...loaded, then });
  const db = openForLoading(target.path);
  try {
    createIndexes(db, (done, total) => tell({ what: 'indexes', done, total }));
    const { settings, latestRecorded } = theRestOf(source.projections, reader, decoder, target.upTo, tell);
    inTransaction(db, () => {
      const write = settingWriter(db);
      for (const cells of settings) write(cells);
      const ofShards = latestOfShards(db, reader.logId, target.upTo);
      createCheckpoint(db, laterOf(ofShards, { ...ofShards, latestRecorded }));
    });
    // Durable from here on: until now a power cut would only have cost the rebuild.
    db.exec('ANALYZE; PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE);');
  } finally {
    db.close();
  }
};
