import { setTimeout as sleep } from 'node:timers/promises';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import type { BuildControls, BuildSource } from './build-source.js';
import { buildTables } from './build-tables.js';
import type { Catalogue, Generation } from './catalogue.js';
import { readCheckpoint } from './checkpoint.js';
import { countDifferences, sqliteRows, type RowsOfTables, type TableCompared } from './count-differences.js';
import { openForReading } from './connection.js';
import { NotBuilt } from './in-use.js';
import { openLogDecoder, type LogDecoder } from './log-decoder.js';
import { parkingOf } from './parking.js';
import { createEmpty, madeOfNow } from './rebuild.js';
import { shapePrefix } from './shape.js';

/** What tables made afresh say of those in use; nothing personal. */
export interface Compared {
  /** Position of the log up to which both are made. */
  readonly position: string;
  readonly tables: readonly TableCompared[];
  /** Children that could not be projected into those in use: their rows may be behind. */
  readonly parked: number;
}

/** A comparison that would say nothing of the tables in use. */
export class NotComparable extends Error {}

export interface CompareOptions extends BuildSource {
  readonly catalogue: Catalogue;
  readonly shards: number;
}

export const BEHIND =
  'The lists are behind the log all the time: something is being written. Compare when it has ended.';
export const OTHER_RULES =
  'The lists in use are of other rules or policies than those of today. "throughline rebuild" makes them afresh.';

export const QUIET_WITHIN_MS = 5_000;
export const LOOK_EVERY_MS = 50;

/** Holds a reader still where the tables hold the whole log: only then does no row know more than the checkpoint. */
const heldAtHead = async (db: DatabaseSync, reader: LogReader): Promise<string> => {
  for (let waited = 0; waited < QUIET_WITHIN_MS; waited += LOOK_EVERY_MS) {
    db.exec('BEGIN');
    const { position } = readCheckpoint(db);
    if (position === reader.head()) return position;
    db.exec('ROLLBACK');
    await sleep(LOOK_EVERY_MS);
  }
  throw new NotComparable(BEHIND);
};

const inUse = (catalogue: Catalogue): Generation => {
  const current = catalogue.current();
  if (current === undefined || !current.madeOf.startsWith(shapePrefix())) throw new NotBuilt();
  return current;
};

/** Beside the lists of past positions, so that what a killed comparison leaves goes where a child is erased. */
const asideIn = (dir: string): string => join(dir, 'read', 'past', `compared-${process.pid}`);

const removeAll = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
};

/** Counts the rows in use that differ from those made afresh, aside, up to a position. */
export const againstAside = async (
  options: BuildSource & { readonly shards: number },
  inUse: RowsOfTables,
  position: string,
  controls: BuildControls,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): Promise<readonly TableCompared[]> => {
  const path = asideIn(options.dir);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  removeAll(path);
  try {
    createEmpty(path);
    await buildTables(options, { path, upTo: position, shards: options.shards }, controls, reader, decoder);
    const aside = openForReading(path);
    try {
      return await countDifferences(inUse, sqliteRows(aside));
    } finally {
      aside.close();
    }
  } finally {
    removeAll(path);
  }
};

/**
 * Makes every table afresh aside, up to where those in use stand, and counts the rows that differ.
 * Writes nothing to those in use; the log may be written meanwhile.
 * @throws NotBuilt, NotComparable, RebuildStopped
 */
export const compareTables = async (options: CompareOptions, controls: BuildControls): Promise<Compared> => {
  const { dir, logPath, kek, projections, catalogue } = options;
  const generation = inUse(catalogue);
  const reader = openLogReader(logPath);
  const decoder = openLogDecoder(dir, reader.logId, projections.definitions, kek);
  const db = openForReading(generation.path);
  try {
    const position = await heldAtHead(db, reader);
    if (generation.madeOf !== madeOfNow(projections, decoder, reader, position))
      throw new NotComparable(OTHER_RULES);
    const tables = await againstAside(options, sqliteRows(db), position, controls, reader, decoder);
    return { position, tables, parked: parkingOf(db).all().length };
  } finally {
    db.close();
    decoder.close();
    reader.close();
  }
};
