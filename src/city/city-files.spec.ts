import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCity } from './generate-city.js';
import { folder, made, contents } from '../../test/support/city-made.js';

describe('the files of a city', () => {
  it('are the same bytes for the same number of children and seed, and others for another seed', async () => {
    const [first, again, other] = await Promise.all([made(), made(), made({ seed: 2 })]);
    expect(await contents(again)).toEqual(await contents(first));
    expect((await contents(other)).at(-1)).not.toEqual((await contents(first)).at(-1));
  });

  it('are written over an earlier city and refused where something else lies', async () => {
    const out = await folder();
    await made({ out, children: 5 });
    await expect(made({ out, children: 6 })).resolves.toMatchObject({ children: 6 });
    await writeFile(join(out, 'notes.txt'), 'mine');
    await expect(made({ out, children: 5 })).rejects.toMatchObject({
      reason: 'folder-not-empty',
      field: 'out',
    });
    expect(await readFile(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    [{ children: 0 }, 'children-out-of-range'],
    [{ children: 1.5 }, 'children-out-of-range'],
    [{ asAt: '2025-01-01' }, 'as-at-out-of-range'],
    [{ asAt: '2026-02-30' }, 'as-at-out-of-range'],
  ])('are not begun for %j', async (options, reason) => {
    const out = await folder();
    await expect(made({ out, ...options })).rejects.toMatchObject({ reason });
    expect(await readdir(out)).toEqual([]);
  });

  it('report progress up to the last child', async () => {
    const seen: [number, number][] = [];
    await generateCity({ children: 260, seed: 3, out: await folder() }, (done, of) => seen.push([done, of]));
    expect(seen).toEqual([
      [250, 260],
      [260, 260],
    ]);
  });
});
