import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { terminal, withoutChild } from './terminal.js';

const ASKED = [
  [],
  ['--on', '2026-01-31', '--known', '2026-03-31'],
  ['--on', '2025-10-01'],
  ['--known', '2024-06-30'],
] as const;

/** The lists that a coordinator sees once these files are loaded in this order, one import a file. */
const listsAfter = async (files: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const at = terminal('2026-11-02T09:00:00.000Z');
  try {
    for (const file of files) await at.must('import', file);
    const lists = [];
    for (const times of ASKED)
      lists.push(withoutChild((await at.must('risks', '--format', 'csv', ...times)).out));
    return lists;
  } finally {
    at.done();
  }
};

describe('a city that arrives in any order', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'throughline-city-')), 'city');
  let files: readonly string[];
  beforeAll(async () => {
    const at = terminal('2026-11-02T09:00:00.000Z');
    await at.must('generate', '--children', '60', '--seed', '11', '--out', folder);
    at.done();
    files = readdirSync(folder)
      .filter((file) => /\.(xml|csv|jsonl)$/.test(file))
      .sort()
      .map((file) => join(folder, file));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends in the same lists, whatever the files came first', async () => {
    const inOrder = await listsAfter(files);
    expect(inOrder[0]!.length).toBeGreaterThan(5);
    expect(await listsAfter([...files].reverse())).toEqual(inOrder);
    expect(await listsAfter([...files.slice(3), ...files.slice(0, 3)])).toEqual(inOrder);
  }, 120_000);

  it('adds nothing when a file is loaded again', async () => {
    const at = terminal('2026-11-02T09:00:00.000Z');
    for (const file of files) await at.must('import', file);
    const before = (await at.must('verify')).out;
    for (const file of files) expect((await at.must('import', file)).out).toContain('nothing new');
    expect((await at.must('verify')).out).toBe(before);
    at.done();
  }, 120_000);
});
