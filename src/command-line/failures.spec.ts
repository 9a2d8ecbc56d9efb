import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandIdReused } from '../event-store/command.js';
import { migrate } from '../event-store/sqlite/migrate.js';
import { failure } from './failures.js';

const dir = mkdtempSync(join(tmpdir(), 'failures-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It was accepted, and should have failed.');
};
const write = (db: DatabaseSync): void =>
  db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(99999))');
const onFile = (name: string, work: (db: DatabaseSync) => void): unknown => {
  const db = new DatabaseSync(join(dir, name), { timeout: 0 });
  try {
    return thrownBy(() => work(db));
  } finally {
    db.close();
  }
};

describe('what is told of a database that cannot be used', () => {
  it('is that another program holds it', () => {
    const holder = new DatabaseSync(join(dir, 'held.db'));
    holder.exec('BEGIN EXCLUSIVE');
    expect(failure(onFile('held.db', write))).toEqual({
      status: 1,
      says: 'Another program holds a database of the data folder. End it, then try again.',
    });
    holder.close();
  });

  it('is that the disk is full', () => {
    const full = onFile('full.db', (db) => {
      db.exec('PRAGMA max_page_count = 3');
      write(db);
    });
    expect(failure(full).says).toMatch(/^The disk is full\./);
  });

  it('is that it is damaged', () => {
    writeFileSync(join(dir, 'junk.db'), 'no database at all, '.repeat(99));
    expect(failure(onFile('junk.db', write)).says).toMatch(/backup\.$/);
  });

  it('is that it cannot be opened', () => {
    const missing = thrownBy(() => new DatabaseSync(join(dir, 'nowhere', 'a.db')).close());
    expect(failure(missing).says).toContain('cannot be opened');
  });

  it('is that a newer release wrote it', () => {
    const newer = onFile('newer.db', (db) => {
      db.exec('PRAGMA user_version = 99');
      migrate(db, 'log');
    });
    expect(failure(newer).says).toBe(
      'The log database was written by a newer release of this program. Update the program.',
    );
  });

  it('keeps the stack of any other fault of the engine', () => {
    expect(failure(onFile('ok.db', (db) => db.exec('SELECT nothing'))).says).toMatch(
      /^A fault of the program/,
    );
  });
});

describe('what is told of a command id used twice for two commands', () => {
  it('is a sentence, and no fault', () => {
    expect(failure(new CommandIdReused())).toEqual({
      status: 1,
      says: 'This command id was used before, for another command. Use a new one, or say the same again.',
    });
  });
});
