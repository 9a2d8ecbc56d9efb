import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCheckpoint, startOf } from './checkpoint.js';
import { openForProjecting, openForReading } from './connection.js';
import { readingsOf } from './reading.js';
import { createTables } from './shape.js';

const child = 'c0ffee00-0000-4000-8000-000000000001';

/** Tables without rows, with one who writes them and one who reads. */
const emptyTables = () => {
  const dir = mkdtempSync(join(tmpdir(), 'reading-'));
  const path = join(dir, 'tables.db');
  const writer = openForProjecting(path);
  createTables(writer);
  createCheckpoint(writer, startOf('log'));
  const reader = openForReading(path);
  const remove = (): void => {
    reader.close();
    writer.close();
    rmSync(dir, { recursive: true });
  };
  return { writer, read: readingsOf(reader), remove };
};

describe('what is kept of an answer', () => {
  const { writer, read, remove } = emptyTables();
  const ask = (key: string) =>
    read(({ kept, all }) =>
      kept(key, async () => (await all<{ id: string }>('SELECT id FROM child')).map(({ id }) => id)),
    );
  afterAll(remove);

  it('is the very answer that was made, as long as nothing is written', async () => {
    expect(await ask('children')).toEqual([]);
    expect(await ask('children')).toBe(await ask('children'));
    expect(await ask('others')).not.toBe(await ask('children'));
  });
  it('is forgotten once a row is written, and once it is taken away again', async () => {
    writer.prepare('INSERT INTO child (number, id) VALUES (1, ?)').run(child);
    expect(await ask('children')).toEqual([child]);
    writer.exec('DELETE FROM child');
    expect(await ask('children')).toEqual([]);
  });
  it('goes with the checkpoint that stands beside it', async () => {
    const before = await read(({ checkpoint }) => checkpoint.position);
    writer.prepare('UPDATE checkpoint SET position = ?').run('9'.repeat(20));
    expect(before).not.toBe('9'.repeat(20));
    expect(await read(({ checkpoint }) => checkpoint.position)).toBe('9'.repeat(20));
  });
  it('leaves out an answer that was not asked for during fifty others', async () => {
    const first = await ask('first');
    for (let i = 0; i < 60; i++) await ask(`another ${i}`);
    expect(await ask('first')).not.toBe(first);
  });
});

describe('works that overlap', () => {
  const { writer, read, remove } = emptyTables();
  const moveTo = (digit: string) =>
    writer.prepare('UPDATE checkpoint SET position = ?').run(digit.repeat(20));
  const positionAfter = (wait: Promise<unknown>) =>
    read(async ({ checkpoint, get }) => {
      await wait;
      const row = await get<{ position: string }>('SELECT position FROM checkpoint');
      return [checkpoint.position, row!.position];
    });
  const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  afterAll(remove);

  it('see the tables at one checkpoint each, whatever is written meanwhile', async () => {
    moveTo('1');
    const first = positionAfter(soon(20));
    moveTo('2');
    expect(await Promise.all([first, positionAfter(soon(1))])).toEqual([
      ['1'.repeat(20), '1'.repeat(20)],
      ['1'.repeat(20), '1'.repeat(20)],
    ]);
    expect(await positionAfter(soon(0))).toEqual(['2'.repeat(20), '2'.repeat(20)]);
  });
  it('share with nobody who comes after a long one has begun', async () => {
    moveTo('3');
    const long = positionAfter(soon(150));
    moveTo('4');
    await soon(80);
    const later = positionAfter(soon(0));
    expect([(await long)[0], (await later)[0]]).toEqual(['3'.repeat(20), '4'.repeat(20)]);
  });
  it('end their transaction where one of them fails', async () => {
    await expect(read(() => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    moveTo('5');
    expect((await positionAfter(soon(0)))[0]).toBe('5'.repeat(20));
  });
});
