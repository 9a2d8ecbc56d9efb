import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../src/event-store/folder.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { mirrorFile } from '../../src/event-store/mirror/mirror-file.js';
import { storeOfALog } from './store-of-a-log.js';

const here = import.meta.dirname;
let dir: string;
let path: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mirror-'));
  path = mirrorFile(dir);
  makeFolder(dirname(path));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** @returns the signal that ended it; null where it came to its end */
const fillUntilKilled = (when: 'before' | 'after'): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const hooks = join(here, 'run-typescript.mjs');
    const child = spawn(
      process.execPath,
      ['--import', hooks, join(here, 'mirror-until-killed.ts'), path, when],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(`The filling ended with ${code}.`));
      else resolve(signal);
    });
  });

const held = () => {
  const reader = openLogReader(path);
  const found = { events: [...reader.all()], counted: reader.count() };
  reader.close();
  return found;
};

describe('a mirror whose process is killed', () => {
  it('goes on at each next start, and ends with every event once', async () => {
    const kills: unknown[] = [];
    let signal: NodeJS.Signals | null;
    do {
      signal = await fillUntilKilled(kills.length % 2 === 0 ? 'before' : 'after');
      if (signal !== null) kills.push(signal);
    } while (signal !== null);
    const store = await storeOfALog();
    const { events, counted } = held();
    expect(kills.length).toBeGreaterThan(1);
    expect(events).toEqual(await store.readAll({ limit: 10_000 }));
    expect(counted).toBe(6_000);
  }, 60_000);
});
