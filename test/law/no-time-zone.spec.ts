import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname;
const printed = (TZ: string): string =>
  execFileSync(
    process.execPath,
    ['--import', join(here, '..', 'store-contract', 'run-typescript.mjs'), join(here, 'print-clocks.ts')],
    { env: { ...process.env, TZ }, encoding: 'utf8' },
  );

describe('the clocks of the law', () => {
  it('give the same days in every time zone', () => {
    const [london, ...others] = ['Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(printed);
    expect(london).toContain('2024-02-29');
    for (const other of others) expect(other).toBe(london);
  });
});
