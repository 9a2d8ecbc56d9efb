import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { leaveToken } from '../../src/command-line/hand-over.js';
import { localWork } from '../../src/command-line/local-work.js';
import { serveBeside, type Beside } from './beside.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
let here: Terminal;
let beside: Beside;
let city: string;

beforeAll(async () => {
  here = terminal(NOW);
  city = join(here.data, 'city');
  await here.type('generate', '--children', '12', '--seed', '5', '--out', city);
  beside = await serveBeside(here, NOW);
}, 30_000);
afterAll(async () => {
  await beside.close();
  here.remove();
});

describe('a command beside the process that writes to the log', () => {
  it('says who holds the log where that one takes over no work', async () => {
    const { status, err } = await here.type('import', city);
    expect(status).toBe(1);
    expect(err).toContain(`process ${process.pid}`);
  });
  it('has the server import, and tells what it told', async () => {
    beside.announce();
    const { status, out, err } = await here.type('import', city);
    expect(status).toBe(0);
    expect(err).toContain(`The server at ${beside.server.url} does the import.`);
    expect(out).toMatch(/^Position \S+$/m);
    expect(Number(await beside.platform.log.store.head())).toBeGreaterThan(100);
  }, 30_000);
  it('has the server stop where the asker has gone, or the server is asked to end', async () => {
    const asked = { paths: [city], acceptValid: false };
    const { platform } = beside;
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
    leaveToken(beside.dir, 'not-the-token-at-all');
    const { status, err } = await here.type('rebuild');
    beside.announce();
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
    rmSync(join(beside.dir, 'read', 'generation-2.db'));
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
