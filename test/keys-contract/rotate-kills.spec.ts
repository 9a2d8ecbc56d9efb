import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../../src/event-store/keys/sqlite-keys.js';
import type { KeysAtHand } from '../../src/event-store/keys/sqlite-keys.js';
import { LOG, newChild } from './fixture.js';

const here = import.meta.dirname;
const subjects = Array.from({ length: 400 }, newChild);
let dir: string;

const opened = <T>(mode: 'write' | 'read', work: (keys: KeysAtHand) => T): T => {
  const keys = openKeys(dir, { mode, logId: LOG, mayCreate: true });
  try {
    return work(keys);
  } finally {
    keys.close();
  }
};
const secrets = (keys: KeysAtHand): (string | undefined)[] =>
  subjects.map((subject) => keys.find(subject)?.secret.export().toString('hex'));

/** Changes the key-encryption key again and again, and is killed in the change after the so-many-th. */
const killedAfter = (changes: number): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const hooks = join(here, '..', 'store-contract', 'run-typescript.mjs');
    const argument = JSON.stringify({ at: { dir }, logId: LOG });
    const child = spawn(
      process.execPath,
      ['--import', hooks, join(here, 'rotate-until-killed.ts'), argument],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.split('changed').length > changes) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => resolve(signal));
  });

beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'rotate-kills-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a change of the key-encryption key of a data folder whose process is killed', () => {
  it('leaves every key to who only reads, and to the next one who writes', async () => {
    const before = opened('write', (keys) => {
      keys.ensureAll(subjects);
      return secrets(keys);
    });
    for (const changes of [0, 1, 2, 3, 5, 8]) {
      expect(await killedAfter(changes)).toBe('SIGKILL');
      expect(opened('read', secrets)).toEqual(before);
      expect(opened('write', secrets)).toEqual(before);
    }
  }, 60_000);
});
