import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCheckpoint, startOf } from './checkpoint.js';
import { openForProjecting, openForReading } from './connection.js';
import { readingsOf } from './reading.js';
import { createTables } from './shape.js';

const child = 'c0ffee00-0000-4000-8000-000000000001';

describe('what is kept of an answer', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reading-'));
  const path = join(dir, 'tables.db');
  const writer = openForProjecting(path);
  createTables(writer);
  createCheckpoint(writer, startOf('log'));
  const reader = openForReading(path);
  const read = readingsOf(reader);
  const ask = (key: string) =>
    read(({ kept, all }) => kept(key, () => all<{ id: string }>('SELECT id FROM child').map(({ id }) => id)));
  afterAll(() => {
    reader.close();
    writer.close();
    rmSync(dir, { recursive: true });
  });

  it('is the very answer that was made, as long as nothing is written', () => {
    expect(ask('children')).toEqual([]);
    expect(ask('children')).toBe(ask('children'));
    expect(ask('others')).not.toBe(ask('children'));
  });
  it('is forgotten once a row is written, and once it is taken away again', () => {
    writer.prepare('INSERT INTO child (number, id) VALUES (1, ?)').run(child);
    expect(ask('children')).toEqual([child]);
    writer.exec('DELETE FROM child');
    expect(ask('children')).toEqual([]);
  });
  it('goes with the checkpoint that stands beside it', () => {
    const before = read(({ checkpoint }) => checkpoint.position);
    writer.prepare('UPDATE checkpoint SET position = ?').run('9'.repeat(20));
    expect(before).not.toBe('9'.repeat(20));
    expect(read(({ checkpoint }) => checkpoint.position)).toBe('9'.repeat(20));
  });
  it('leaves out an answer that was not asked for during fifty others', () => {
    const first = ask('first');
    for (let i = 0; i < 60; i++) ask(`another ${i}`);
    expect(ask('first')).not.toBe(first);
  });
});
