import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chances } from '../../bench/drills/chances.js';
import { runDrills } from '../../bench/drills/run-drills.js';
import { generateCity } from '../../src/city/generate-city.js';

const here = import.meta.dirname;
const hooks = pathToFileURL(join(here, '..', 'store-contract', 'run-typescript.mjs')).href;
const worker = ['--import', hooks, join(here, '..', '..', 'bench', 'drills', 'worker.ts')];

describe('a process killed in the middle of its work', () => {
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'throughline-drills-'));
    await generateCity({ children: 6, seed: 3, out: join(root, 'city') });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // `npm run drills` does a hundred rounds, with larger loads.
  it('loses nothing acknowledged, doubles nothing, and leaves every row right', async () => {
    const seen: string[] = [];
    const folder = (name: string): string => mkdtempSync(join(root, `${name}-`));
    const context = { worker, folder, city: join(root, 'city'), chance: chances(7) };
    await runDrills(context, 4, (line) => void seen.push(line));
    expect(seen.map((line) => /commands|import|rebuild|pairs/.exec(line)?.[0])).toEqual([
      'commands',
      'import',
      'rebuild',
      'pairs',
    ]);
  }, 120_000);
});
