import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScaledDrills } from '../../bench/drills/scaled/run-scaled-drills.js';
import { KILLED } from '../../bench/drills/scaled/scene.js';
import type { Victim } from '../../bench/drills/scaled/scene.js';
import { theSources } from '../support/app-process.js';

describe('two processes over one event store and one PostgreSQL', () => {
  let root: string;
  beforeAll(() => void (root = mkdtempSync(join(tmpdir(), 'throughline-scaled-'))));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  // `npm run drills -- --scaled` does a hundred rounds, and `--victims all` whatever else there is.
  it('lose nothing acknowledged, double nothing and have right lists, whatever is killed or frozen under load', async () => {
    const seen: string[] = [];
    const folder = (name: string): string => mkdtempSync(join(root, `${name}-`));
    const victims: readonly Victim[] = [...KILLED, 'frozen-owner', 'read-only-database'];
    const drill = { program: theSources, folder, processes: 2, env: {}, seed: 11, victims };
    await runScaledDrills({ ...drill, rounds: victims.length, inTurn: true }, (line) => void seen.push(line));
    for (const victim of victims) expect(seen.join('\n')).toContain(` of 6  ${victim}`);
    expect(seen.join('\n')).toMatch(/process-\d took over from process-\d/);
  }, 240_000);
});
