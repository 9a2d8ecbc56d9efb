import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, theSources } from '../support/app-process.js';

let data: string;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'throughline-failed-'))));
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('a service that cannot go on once it listens', () => {
  it('ends, and does not stay at its port with its log closed', async () => {
    // Where the token is left for commands of this machine there is a folder.
    mkdirSync(join(data, 'log', 'server.token'), { recursive: true });
    await expect(startApp({ program: theSources, data })).rejects.toThrow('The service ended with 1');
  }, 30_000);
});
