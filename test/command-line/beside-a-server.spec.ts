import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { application } from '../../src/app.module.js';
import { leaveToken } from '../../src/command-line/hand-over.js';
import { localWork } from '../../src/command-line/local-work.js';
import { openPlatform } from '../../src/platform/platform.module.js';
import type { Platform } from '../../src/platform/platform.module.js';
import { startServer } from '../../src/web/server.js';
import type { Server } from '../../src/web/server.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
let here: Terminal;
let dir: string;
let platform: Platform;
let server: Server;
let city: string;

beforeAll(async () => {
  here = terminal(NOW);
  dir = join(here.data, 'data', 'log');
  city = join(here.data, 'city');
  await here.type('generate', '--children', '12', '--seed', '5', '--out', city);
  platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock: { now: () => NOW } });
  await platform.startProjector();
  const options = { token: 'a-token-for-the-tests', host: '127.0.0.1', port: 0 };
  server = await startServer(application(platform), {
    ...options,
    health: platform.health,
    work: localWork(platform),
  });
}, 30_000);
afterAll(async () => {
  await server.close();
  await platform.close();
  here.remove();
});

describe('a command beside the process that writes to the log', () => {
  it('says who holds the log where that one takes over no work', async () => {
    const { status, err } = await here.type('import', city);
    expect(status).toBe(1);
    expect(err).toContain(`process ${process.pid}`);
  });
  it('has the server import, and tells what it told', async () => {
    platform.log.announce(server.url);
    leaveToken(dir, 'a-token-for-the-tests');
    const { status, out, err } = await here.type('import', city);
    expect(status).toBe(0);
    expect(err).toContain(`The server at ${server.url} does the import.`);
    expect(out).toMatch(/^Position \S+$/m);
    expect(Number(await platform.log.store.head())).toBeGreaterThan(100);
  }, 30_000);
  it('has the server stop where the asker has gone, or the server is asked to end', async () => {
    const asked = { paths: [city], acceptValid: false };
    const [gone, here] = [AbortSignal.abort(), new AbortController().signal];
    const stopped = 'The import was stopped before it loaded anything.';
    await expect(localWork(platform)('import', asked, () => undefined, gone)).rejects.toThrow(stopped);
    await expect(localWork(platform, gone)('import', asked, () => undefined, here)).rejects.toThrow(stopped);
  });
  it('passes on what the server refuses', async () => {
    const { status, out } = await here.type('import', join(city, 'nothing.xml'));
    expect(status).toBe(1);
    expect(out).toContain('nothing.xml');
  });
  it('reads the lists that the server keeps', async () => {
    const { status, err } = await here.type('risks');
    expect(status).toBe(0);
    expect(err).not.toContain('behind the log');
  });
  it('says that the token is another where it is', async () => {
    leaveToken(dir, 'not-the-token-at-all');
    const { status, err } = await here.type('rebuild');
    leaveToken(dir, 'a-token-for-the-tests');
    expect(status).toBe(1);
    expect(err).toContain('THROUGHLINE_TOKEN');
  });
  it('has the server make the lists afresh', async () => {
    const { status, out } = await here.type('rebuild');
    expect(status).toBe(0);
    expect(out).toContain('afresh');
  });
  it('has the server go back to the lists before, and says so', async () => {
    const { status, out } = await here.type('rebuild', '--back');
    expect(status).toBe(0);
    expect(out).toMatch(/lists before these are in use again/);
    expect((await here.type('risks')).status).toBe(0);
  });
  it('passes on that there is no way back', async () => {
    rmSync(join(dir, 'read', 'generation-2.db'));
    const { status, err } = await here.type('rebuild', '--back');
    expect(status).toBe(1);
    expect(err).toContain('is gone');
    expect(err).not.toMatch(/\n\s+at /);
  });
  it('compares the lists itself, beside the server', async () => {
    const { status, out } = await here.type('rebuild', '--compare');
    expect(status).toBe(0);
    expect(out).toMatch(/^transition_risk +\d+ +0 +0$/m);
  });
});
