import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rowsLeftOf } from './left-rows.js';
import { createTables } from './shape.js';

const CHILD = 'c0ffee00-0000-4000-8000-000000000001';
let dir: string;
const file = (): DatabaseSync => new DatabaseSync(join(dir, 'read', 'generation-1.db'));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'left-rows-'));
  mkdirSync(join(dir, 'read'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('rows that are left of a child', () => {
  it('are found in lists of another release too, with tables that this one does not know, and without others', () => {
    const db = file();
    createTables(db);
    db.exec('DROP TABLE record_gap; CREATE TABLE former (child INTEGER NOT NULL) STRICT');
    db.prepare('INSERT INTO child (number, id) VALUES (7, ?)').run(CHILD);
    db.exec('INSERT INTO former VALUES (7), (8)');
    db.close();
    expect(rowsLeftOf(dir, [CHILD])).toEqual([{ file: 'read/generation-1.db', rows: 1 }]);
  });
  it('are none in a file that has no tables yet', () => {
    file().close();
    expect(rowsLeftOf(dir, [CHILD])).toEqual([]);
  });
});
