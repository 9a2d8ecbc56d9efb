import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

let here: Terminal;
beforeAll(() => (here = terminal('2026-11-22T10:00:00.000Z')));
afterAll(() => here.remove());

const COMMANDS = [
  ...['import', 'risks', 'case', 'next', 'serve', 'generate', 'rebuild', 'verify', 'status'],
  ...['link', 'unlink', 'move', 'erase', 'parked'],
];

describe('the command line', () => {
  it.each(COMMANDS)('helps with %s, with an example', async (command) => {
    const { status, out } = await here.type(command, '--help');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\s+[^]*throughline ${command}`));
  });
  it('lists its commands', async () => {
    const { status, out } = await here.type('--help');
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
  });
  it.each([
    [[]],
    [['nonsense']],
    [['risks', '--nonsense']],
    [['risks', '--view', 'year-8']],
    [['risks', '--format', 'xml']],
    [['risks', '--on', '2026-02-30']],
    [['risks', '--known', '2026-02-01T10:00']],
    [['risks', '--at', 'yesterday']],
    [['risks', '--at', '00000000000000000012']],
    [['case', 'x', '--at', '0b836ffe-f10a-4594-9b48-7e53115fd175.12']],
    [['next', '--at', '']],
    [['explain', 'x', '--rule', 'TR-02', '--at', 'x.00000000000000000012']],
    [['impact', 'x', '--known', 'soon']],
    [['case']],
    [['next', '--within', 'soon']],
    [['next', '--within', '-1']],
    [['next', '--within', '100000']],
    [['case', 'x', '--on', 'yesterday']],
    [['import']],
    [['import', '']],
    [['import', 'x', '--known-at', '2026-02-01']],
    [['generate', '--children', '0', '--seed', '1', '--out', 'x']],
    [['generate', '--children', '10']],
    [['rebuild', '--back', '--compare']],
  ])('answers wrong use with status 2 and nothing on standard output: %p', async (args) => {
    const { status, out, err } = await here.type(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });
  it.each([
    ['PORT', 'many'],
    ['THROUGHLINE_TOKEN', 'short'],
  ])('answers a wrong %s with status 2, naming it', async (name, value) => {
    const there = terminal('2026-11-22T10:00:00.000Z', { [name]: value });
    const { status, err } = await there.type('serve');
    there.remove();
    expect(status).toBe(2);
    expect(err).toContain(name);
  });
  it('finds that another program listens at the address before it makes anything, and names it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const there = terminal('2026-11-22T10:00:00.000Z', { PORT: `${port}`, THROUGHLINE_DEMO: '1' });
    const { status, err } = await there.type('serve');
    const made = existsSync(join(there.data, 'data'));
    there.remove();
    other.close();
    expect([status, made]).toEqual([1, false]);
    expect(err).toMatch(new RegExp(`^Cannot listen at 127.0.0.1:${port}\\. .*PORT\\.\n$`));
  });
  it('says which HOST it cannot find', async () => {
    const there = terminal('2026-11-22T10:00:00.000Z', { HOST: 'nowhere.invalid', PORT: '0' });
    const { status, err } = await there.type('serve');
    there.remove();
    expect(status).toBe(1);
    expect(err).toMatch(/^Cannot listen at nowhere\.invalid\. .*HOST\.\n$/);
  });
  it.each([['risks'], ['next'], ['case', 'x'], ['verify'], ['rebuild'], ['status']])(
    'says what to do where nothing is recorded yet: %p',
    async (...args) => {
      const { status, err } = await here.type(...args);
      expect(status).toBe(1);
      expect(err).toContain('throughline import FILE');
      expect(err).not.toMatch(/\n\s+at /);
    },
  );
  it('names a file that is not there', async () => {
    const { status, out, err } = await here.type('import', '/nowhere/at-all.xml');
    expect(status).toBe(1);
    expect(out).toContain('at-all.xml');
    expect(err).not.toMatch(/\n\s+at /);
  });
});
