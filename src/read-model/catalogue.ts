import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FolderRefused } from '../event-store/folder.js';
import { isMigrated, migrate } from '../event-store/sqlite/migrate.js';
import { isReadOnly, openAsItLies } from '../event-store/sqlite/open-as-it-lies.js';
import { inTransaction } from '../event-store/sqlite/in-transaction.js';
import type { Progress } from './progress-meter.js';

export interface Generation {
  readonly number: number;
  readonly state: 'building' | 'built' | 'current' | 'kept' | 'cancelled';
  readonly madeOf: string;
  /** Position of the log up to which it was rebuilt, and up to which adopted policies count. */
  readonly upTo: string;
  readonly shards: number;
  readonly path: string;
}

/** Which generation of the read database is in use, and which is being built. */
export interface Catalogue {
  readonly db: DatabaseSync;
  current(): Generation | undefined;
  building(): (Generation & Progress) | undefined;
  /** The generation that was in use before. */
  kept(): Generation | undefined;
  begin(made: { madeOf: string; upTo: string; shards: number; total: number; startedAt: string }): Generation;
  report(number: number, progress: Progress): void;
  /** Puts a generation in use at once and keeps the one before, for a quick way back; older ones go. */
  promote(number: number): void;
  /** Lets the generation before go: an erasure leaves no copy. */
  forgetKept(): void;
  /** Ends an unfinished generation; its file goes. */
  cancel(number: number): void;
  close(): void;
}

interface GenerationRow {
  readonly number: number;
  readonly state: Generation['state'];
  readonly made_of: string;
  readonly up_to: string;
  readonly shards: number;
  readonly done: number;
  readonly total: number;
  readonly events_a_second: number;
  readonly seconds_left: number | null;
}

const folderOf = (dir: string): string => join(dir, 'read');

const removeFile = (path: string): void => {
  // Elsewhere a reader may still have it open; the next promotion tries again.
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true, maxRetries: 0 });
};

const notMade = (dir: string): FolderRefused =>
  new FolderRefused(
    `Nothing can be written in ${dir}, and this release of the program has made no lists there. Copy the data folder to a ` +
      'disk that can be written, and name the copy with THROUGHLINE_DATA.',
  );

/** As it lies, where nothing can be written. @throws FolderRefused where it would have to be made, or brought up to date */
const openToRead = (dir: string): DatabaseSync => {
  const path = join(folderOf(dir), 'catalogue.db');
  if (!existsSync(path)) throw notMade(dir);
  const db = openAsItLies(path);
  if (isMigrated(db, 'read-catalogue')) return db;
  db.close();
  throw notMade(dir);
};

const openToWrite = (dir: string): DatabaseSync => {
  mkdirSync(folderOf(dir), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folderOf(dir), 'catalogue.db'), { timeout: 5_000 });
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  migrate(db, 'read-catalogue');
  return db;
};

/** Opens the catalogue of a data folder, made where there is none and something can be written. @throws FolderRefused */
export const openCatalogue = (dir: string, isClosed: (folder: string) => boolean = isReadOnly): Catalogue => {
  const db = isClosed(dir) ? openToRead(dir) : openToWrite(dir);
  const pathOf = (number: number): string => join(folderOf(dir), `generation-${number}.db`);
  const generationOf = (row: GenerationRow): Generation => ({
    number: row.number,
    state: row.state,
    madeOf: row.made_of,
    upTo: row.up_to,
    shards: row.shards,
    path: pathOf(row.number),
  });
  const byState = db.prepare('SELECT * FROM generation WHERE state = ? ORDER BY number DESC LIMIT 1');
  const rowIn = (state: Generation['state']): GenerationRow | undefined =>
    byState.get(state) as GenerationRow | undefined;
  const inState = (state: Generation['state']): Generation | undefined => {
    const row = rowIn(state);
    return row && generationOf(row);
  };
  const setState = db.prepare('UPDATE generation SET state = ? WHERE number = ?');

  const numbersIn = (state: Generation['state']): number[] =>
    (db.prepare('SELECT number FROM generation WHERE state = ?').all(state) as { number: number }[]).map(
      (row) => row.number,
    );
  const forget = (number: number): void => {
    removeFile(pathOf(number));
    db.prepare('DELETE FROM generation WHERE number = ?').run(number);
  };

  return {
    db,
    current: () => inState('current'),
    kept: () => inState('kept'),
    building: () => {
      const row = rowIn('building') ?? rowIn('built');
      if (row === undefined) return undefined;
      const { done, total, events_a_second: eventsASecond, seconds_left: secondsLeft } = row;
      return { ...generationOf(row), done, total, eventsASecond, secondsLeft };
    },
    begin: ({ madeOf, upTo, shards, total, startedAt }) => {
      const insert = db.prepare(
        `INSERT INTO generation (number, state, made_of, up_to, shards, total, started_at)
         VALUES ((SELECT coalesce(max(number), 0) + 1 FROM generation), 'building', ?, ?, ?, ?, ?) RETURNING *`,
      );
      const made = generationOf(
        insert.get(madeOf, upTo, shards, total, startedAt) as unknown as GenerationRow,
      );
      removeFile(made.path);
      return made;
    },
    report: (number, { done, total, eventsASecond, secondsLeft }) => {
      db.prepare(
        'UPDATE generation SET done = ?, total = ?, events_a_second = ?, seconds_left = ? WHERE number = ?',
      ).run(done, total, Math.round(eventsASecond), secondsLeft, number);
    },
    promote: (number) => {
      const older = numbersIn('kept').filter((old) => old !== number);
      inTransaction(db, () => {
        db.exec("UPDATE generation SET state = 'kept' WHERE state = 'current'");
        setState.run('current', number);
      });
      for (const old of older) forget(old);
    },
    forgetKept: () => {
      for (const old of numbersIn('kept')) forget(old);
    },
    cancel: (number) => {
      setState.run('cancelled', number);
      forget(number);
    },
    close: () => db.close(),
  };
};
