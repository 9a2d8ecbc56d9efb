import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const MODULE = resolve('scripts/one-at-a-time.mjs');
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'throughline-build-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A second process that builds. @param onWait called when it says that it waits */
const build = (file: string, onWait: () => void): Promise<string> =>
  new Promise((done) => {
    const code = `import { oneAtATime } from ${JSON.stringify(MODULE)};
      oneAtATime(${JSON.stringify(file)}, () => console.log('waits'), () => console.log('builds'));`;
    const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', code]);
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said === 'waits\n') onWait();
    });
    child.on('close', () => done(said));
  });

describe('a build', () => {
  it('waits for one that another command has begun, and says so', async () => {
    const file = join(folder, 'dist', 'building');
    expect(await build(file, () => undefined)).toBe('builds\n');
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    expect(await build(file, () => other.close())).toBe('waits\nbuilds\n');
  });
});
