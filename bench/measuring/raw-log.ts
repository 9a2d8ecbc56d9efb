import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

/** One event as bytes that are ready to be written. */
export interface ReadyEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** The ceiling: SQLite with the log's own table and durability, and nothing above it but a group commit. */
export interface RawLog {
  /** Resolves once durable. */
  append(event: ReadyEvent): Promise<void>;
  read(stream: string): readonly (readonly SQLInputValue[])[];
  close(): void;
}

const SHAPE = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000;
  PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;
  CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;`;

interface Waiting {
  readonly event: ReadyEvent;
  readonly resolve: () => void;
}

const statements = (db: DatabaseSync) => {
  const readStream = db.prepare(
    'SELECT position, revision, id, type, data, metadata FROM event WHERE stream = ? ORDER BY revision',
  );
  readStream.setReturnArrays(true);
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    insertStream: db.prepare('INSERT INTO stream (name) VALUES (?)'),
    insertEvent: db.prepare(
      'INSERT INTO event (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    readStream: readStream as unknown as { all(stream: number): SQLInputValue[][] } & StatementSync,
  };
};

/** @param held events that stand before anything is measured */
export const openRawLog = (path: string, held: readonly ReadyEvent[] = []): RawLog => {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  db.exec(SHAPE);
  const { begin, commit, insertStream, insertEvent, readStream } = statements(db);
  const numbers = new Map<string, number>();
  let queue: Waiting[] = [];
  let position = 0;

  const numberOf = (stream: string): number => {
    const known = numbers.get(stream);
    if (known !== undefined) return known;
    const made = Number(insertStream.run(stream).lastInsertRowid);
    numbers.set(stream, made);
    return made;
  };
  const insert = ({ stream, revision, id, type, data, metadata }: ReadyEvent): void => {
    insertEvent.run(++position, numberOf(stream), revision, id, type, data, metadata);
  };
  const drain = (): void => {
    const batch = queue;
    queue = [];
    begin.run();
    for (const { event } of batch) insert(event);
    commit.run();
    for (const { resolve } of batch) resolve();
  };

  begin.run();
  for (const event of held) insert(event);
  commit.run();
  return {
    append: (event) =>
      new Promise((resolve) => {
        if (queue.push({ event, resolve }) === 1) setImmediate(drain);
      }),
    read: (stream) => readStream.all(numberOf(stream)),
    close: () => db.close(),
  };
};
