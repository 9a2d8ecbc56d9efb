import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScaledDrills } from '../../bench/drills/scaled/run-scaled-drills.js';
import { VICTIMS } from '../../bench/drills/scaled/victims.js';
import { theSources } from '../support/app-process.js';

describe('two processes over one event store and one PostgreSQL', () => {
  let root: string;
  beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'throughline-scaled-'))));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // `npm run drills -- --scaled` does a hundred rounds.
  it('lose nothing acknowledged, double nothing and have right lists, whichever part is killed under load', async () => {
    const seen: string[] = [];
    const folder = (name: string): string => mkdtempSync(join(root, `${name}-`));
    const drill = { program: theSources, folder, processes: 2, env: {}, seed: 11 };
    await runScaledDrills({ ...drill, rounds: VICTIMS.length, inTurn: true }, (line) => void seen.push(line));
    for (const victim of VICTIMS) expect(seen.join('\n')).toContain(` of 4  ${victim}`);
    expect(seen.join('\n')).toMatch(/process-\d took over from process-\d/);
  }, 240_000);
});
