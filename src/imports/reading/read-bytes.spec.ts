import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes } from './read-bytes.js';
import type { BytesJudged } from './read-bytes.js';

const BLOCK = 256 * 1024;
let folder: string;
let path: string;
let judged: BytesJudged;
const onBytes = (): void => undefined;

/** Reads what was judged, doing something after the first block. @returns the bytes handed out */
const read = async (meanwhile: () => void = () => undefined): Promise<number> => {
  let bytes = 0;
  try {
    for await (const block of readBytes(path, { onBytes, judgedOf: () => judged })) {
      if (bytes === 0) meanwhile();
      bytes += block.length;
    }
  } catch (error) {
    throw new Error(`${(error as Error).message} After ${bytes}.`, { cause: error });
  }
  return bytes;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-bytes-'));
  path = join(folder, 'a.csv');
  writeFileSync(path, 'a'.repeat(BLOCK + 10));
  for await (const _ of readBytes(path, { onBytes, note: (_path, bytes) => void (judged = bytes) })) continue;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file read once more', () => {
  it('is handed out whole where it is what was judged', async () => {
    expect(judged.length).toBe(BLOCK + 10);
    expect(await read()).toBe(BLOCK + 10);
  });
  it('is handed out as far as it was judged where it grew', async () => {
    expect(await read(() => appendFileSync(path, 'more'))).toBe(BLOCK + 10);
  });
  it('is handed out up to where it was changed, and no further', async () => {
    const change = (): void => writeFileSync(path, `${'a'.repeat(BLOCK + 9)}b`);
    await expect(read(change)).rejects.toThrow(`was changed while it was imported. What was loaded`);
    await expect(read()).rejects.toThrow(`After ${BLOCK}.`);
  });
  it('is refused where it became shorter', async () => {
    await expect(read(() => writeFileSync(path, 'a'.repeat(BLOCK)))).rejects.toThrow('was changed');
  });
});
