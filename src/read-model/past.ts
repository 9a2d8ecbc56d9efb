import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import type { BuildControls, BuildSource } from './build-source.js';
import { buildTables } from './build-tables.js';
import { openForReading } from './connection.js';
import { openSharedLogDecoder, type LogDecoder } from './log-decoder.js';
import { readingsOf, type Readings } from './reading.js';
import { createEmpty, madeOfNow } from './rebuild.js';

/** The tables as this log stood at a position in the past. */
export interface Past {
  readonly read: Readings;
  close(): void;
}

/** Lists made for past positions that are kept, so that asking again costs nothing. */
const KEPT = 4;

const folderOf = (dir: string): string => join(dir, 'read', 'past');

const removeAll = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
};

/** Keeps those asked for last. */
const tidy = (folder: string): void => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of files.slice(KEPT)) removeAll(path);
};

/** Forgets every list made for a past position: an erasure leaves no copy. */
export const forgetPast = (dir: string): void => rmSync(folderOf(dir), { recursive: true, force: true });

const pathOf = (
  { dir, projections }: BuildSource,
  position: string,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): string => {
  const madeOf = madeOfNow(projections, decoder, reader, position);
  const digest = createHash('sha256').update(madeOf).digest('hex').slice(0, 16);
  return join(folderOf(dir), `${position}-${digest}.db`);
};

/** Whether the tables as they stood at a position are kept. */
export const isKept = (
  source: BuildSource,
  position: string,
  reader: LogReader,
  decoder: Pick<LogDecoder, 'decode'>,
): boolean => existsSync(pathOf(source, position, reader, decoder));

/**
 * The same rows computed from the shorter streams, into the same tables; what was made before is kept for a while.
 * What has been erased since has no rows there either.
 * @param position of the port, not after the log's head
 */
export const openPast = async (
  source: BuildSource,
  position: string,
  shards: number,
  controls: BuildControls = {},
): Promise<Past> => {
  const folder = folderOf(source.dir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const reader = openLogReader(source.logPath);
  const { dir, kek, keysAt = { dir, kek } } = source;
  const decoder = await openSharedLogDecoder(keysAt, reader.logId, source.projections.definitions);
  try {
    const path = pathOf(source, position, reader, decoder);
    if (!existsSync(path)) {
      const unfinished = `${path}.building`;
      removeAll(unfinished);
      createEmpty(unfinished);
      await buildTables(source, { path: unfinished, upTo: position, shards }, controls, reader, decoder);
      removeAll(path);
      renameSync(unfinished, path);
      removeAll(unfinished);
    }
    utimesSync(path, new Date(), new Date());
    tidy(folder);
    const db = openForReading(path);
    return { read: readingsOf(db), close: () => db.close() };
  } finally {
    await decoder.close();
    reader.close();
  }
};
