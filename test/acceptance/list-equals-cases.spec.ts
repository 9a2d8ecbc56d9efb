import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { terminal } from './terminal.js';
import type { Terminal } from './terminal.js';

const CHILDREN = 36;

interface Risk {
  readonly rule: string;
  readonly severity: string;
  readonly reason: string;
}

const TIMES = [
  ['--on', '2026-04-20', '--known', '2026-06-30'],
  ['--on', '2025-03-31', '--known', '2025-03-31'],
] as const;

/** The list is read from tables, a case is replayed from its stream: two ways to one answer. */
describe('the transition-risk list', () => {
  let at: Terminal;
  beforeAll(async () => {
    at = terminal('2026-11-02T09:00:00.000Z');
    const folder = join(at.dir, 'city');
    await at.must('generate', '--children', String(CHILDREN), '--seed', '5', '--out', folder);
    await at.must('import', folder);
  }, 60_000);
  afterAll(() => at.done());

  it.each(TIMES)(
    'says of every child what its case says: %s %s %s %s',
    async (...times) => {
      const listed = JSON.parse((await at.must('risks', '--format', 'json', ...times)).out) as {
        risks: readonly (Risk & { child: string })[];
      };
      const seen = new Set<string>();
      for (let n = 1; n <= CHILDREN; n++) {
        const said = await at.say('case', `WX-${String(n).padStart(6, '0')}`, '--format', 'json', ...times);
        if (said.status !== 0) continue;
        const one = JSON.parse(said.out) as { child: string; risks: readonly Risk[] };
        seen.add(one.child);
        const short = ({ rule, severity, reason }: Risk): string => `${rule} ${severity} ${reason}`;
        const coloured = one.risks.filter(({ severity }) => severity === 'red' || severity === 'amber');
        expect(coloured.map(short).sort()).toEqual(
          listed.risks
            .filter(({ child }) => child === one.child)
            .map(short)
            .sort(),
        );
      }
      expect(seen.size).toBeGreaterThan(CHILDREN / 2);
      expect(listed.risks.some(({ child }) => seen.has(child))).toBe(true);
    },
    120_000,
  );
});
