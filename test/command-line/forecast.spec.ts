import { join } from 'node:path';
import { terminal } from '../acceptance/terminal.js';
import type { Terminal } from '../acceptance/terminal.js';

let at: Terminal;

beforeAll(async () => {
  at = terminal('2026-11-01T10:00:00.000Z');
  const folder = join(at.dir, 'city');
  await at.must('generate', '--children', '40', '--seed', '3', '--out', folder);
  await at.must('import', folder);
}, 60_000);
afterAll(() => at.done());

const json = async (...more: string[]): Promise<any> =>
  JSON.parse((await at.must('forecast', '--until', '2027-08-31', '--format', 'json', ...more)).out);

describe('throughline forecast', () => {
  it('lists what comes to pass by the day, and says what it is', async () => {
    const { out, err } = await at.must('forecast', '--until', '2027-08-31');
    expect(out).toMatch(/^ON +COMES TO PASS +RULE +NAME/);
    expect(out).toMatch(/^2027-\d\d-\d\d +passes-due +R2 /m);
    expect(err).toContain('If nothing more is recorded.');
    expect(err).toMatch(/As last told, so amber at most: \d+\. Cannot be said: \d+\./);
    expect(err).toMatch(/from 2026-11-01 to 2027-08-31, rules \d/);
  });

  it('gives the same as JSON and as CSV', async () => {
    const { breaches, counts, says } = await json();
    expect(says).toMatch(/^If nothing more is recorded/);
    const listed = counts.turnsRed + counts.passesDue + counts.turns19 + counts.turns25 + counts.leaves;
    expect(breaches).toHaveLength(listed);
    const { out } = await at.must('forecast', '--until', '2027-08-31', '--format', 'csv');
    expect(out.trimEnd().split('\r\n')).toHaveLength(listed + 1);
  });

  it.each(['setting', 'officer', 'rule'])('counts by %s, and the groups hold them all', async (by) => {
    const [{ groups, counts }, { out }] = [
      await json('--by', by),
      await at.must('forecast', '--until', '2027-08-31', '--by', by),
    ];
    const sum = (name: string): number => groups.reduce((n: number, group: any) => n + group[name], 0);
    expect(sum('passes_due')).toBe(counts.passesDue);
    expect(sum('as_last_told')).toBe(counts.asLastTold);
    expect(out).toContain(by.toUpperCase());
  });

  it('goes forward from what was known at an earlier moment', async () => {
    const { from: _, on, known } = await json('--known', '2026-01-31');
    expect({ on, known }).toEqual({ on: '2026-01-31', known: '2026-01-31T23:59:59.999Z' });
  });

  it.each([
    [['--until', '2026-10-31'], 1, 'A forecast goes up to a day after 2026-11-01'],
    [['--until', '2029-01-01'], 1, '2 years ahead at most'],
    [['--until', '2027-02-30'], 2, '--until takes a day that exists'],
    [[], 2, "required option '--until <date>'"],
  ])('refuses %j', async (args, status, says) => {
    const said = await at.say('forecast', ...args);
    expect(said).toMatchObject({ status, out: '', err: expect.stringContaining(says) });
  });
});
