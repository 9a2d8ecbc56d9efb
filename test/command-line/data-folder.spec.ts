import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
let here: Terminal;
beforeEach(() => (here = terminal(NOW)));
afterEach(() => here.remove());

describe('a data folder', () => {
  it('is refused in a sentence where nothing can be made in it', async () => {
    // A file in the place of a folder is refused to every user on every system.
    writeFileSync(join(here.data, 'data'), '');
    const { status, err } = await here.type('import', here.data);
    expect(status).toBe(1);
    expect(err).not.toMatch(/\n\s+at /);
  });
  it('is called no folder, and not empty, where a file has its name', async () => {
    writeFileSync(join(here.data, 'data'), '');
    const { status, err } = await here.type('risks');
    expect([status, err]).toEqual([1, expect.stringMatching(/^\S+ is no folder\. Name a data folder/)]);
  });
  it('is left as it was by a first import that was refused', async () => {
    const wrong = join(here.data, 'wrong.jsonl');
    writeFileSync(wrong, 'nothing that we know');
    const { status, out, err } = await here.type('import', wrong);
    expect(status).toBe(1);
    expect(out).not.toContain('Position');
    expect(err).toContain('Nothing was loaded.');
    expect(err).not.toContain('--accept-valid');
    expect(existsSync(join(here.data, 'data'))).toBe(false);
    expect((await here.type('status')).err).toContain('Nothing is recorded');
  });
  it('keeps what stood in it before a first import that was refused', async () => {
    const log = join(here.data, 'data', 'log');
    mkdirSync(log, { recursive: true });
    writeFileSync(join(log, 'kek'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
    chmodSync(join(log, 'kek'), 0o600);
    expect((await here.type('import', join(here.data, 'nowhere.xml'))).status).toBe(1);
    expect([existsSync(join(log, 'kek')), existsSync(join(log, 'log.db'))]).toEqual([true, false]);
  });
  it('tells whoever asks while the demonstration is being loaded to wait for it', async () => {
    const { openLog } = await import('../../src/event-store/open-log.js');
    const there = terminal(NOW, { THROUGHLINE_DEMO: '1' });
    await (await openLog(join(there.data, 'data', 'demo'), { mode: 'write' })).close();
    const { status, err } = await there.type('risks');
    there.remove();
    expect(status).toBe(1);
    expect(err).toContain('Wait until "npm start" prints its address');
    expect(err).not.toContain('rebuild');
  });
  it('keeps an empty log that was there before', async () => {
    const { openLog } = await import('../../src/event-store/open-log.js');
    const log = join(here.data, 'data', 'log');
    await (await openLog(log, { mode: 'write' })).close();
    expect((await here.type('import', join(here.data, 'nowhere.xml'))).status).toBe(1);
    expect(existsSync(join(log, 'log.db'))).toBe(true);
  });
});
