import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openWriter } from './connection.js';
import { isReadOnly, openAsItLies } from './open-as-it-lies.js';

let folder: string;
let writer: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-read-only-'));
  writer = openWriter(join(folder, 'a.db'));
  writer.exec('CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (1)');
});
afterEach(() => {
  if (writer.isOpen) writer.close();
  rmSync(folder, { recursive: true });
});

const closed = (): boolean => true;
const rows = (db: DatabaseSync): unknown => {
  const found = db.prepare('SELECT n FROM t').all();
  db.close();
  return found;
};

describe('a database in a folder in which nothing can be written', () => {
  it('is read as it lies, and nothing is made beside it', () => {
    writer.close();
    expect(rows(openAsItLies(join(folder, 'a.db'), closed))).toEqual([{ n: 1 }]);
    expect(readdirSync(folder)).toEqual(['a.db']);
  });
  it('is read with its journal while another process has it open', () => {
    expect(rows(openAsItLies(join(folder, 'a.db'), closed))).toEqual([{ n: 1 }]);
  });
  it('is refused where a journal was left beside it that cannot be read: the newest would be missing', () => {
    for (const end of ['', '-wal']) copyFileSync(join(folder, `a.db${end}`), join(folder, `copy.db${end}`));
    expect(() => openAsItLies(join(folder, 'copy.db'), closed)).toThrow('Copy the data folder to a disk');
  });
});

describe('a folder', () => {
  const says = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };
  it.each([
    ['EACCES', true],
    ['EPERM', true],
    ['EROFS', true],
    ['ENOENT', false],
  ])('that answers %s can only be read: %s', (code, expected) => {
    expect(isReadOnly(folder, says(code))).toBe(expected);
  });
  it('in which this user may write can be written', () => {
    expect(isReadOnly(folder)).toBe(false);
  });
});
