import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { terminal } from '../acceptance/terminal.js';
import type { Terminal } from '../acceptance/terminal.js';

let at: Terminal;
let draft: string;

beforeAll(async () => {
  at = terminal('2026-11-01T10:00:00.000Z');
  const folder = join(at.dir, 'city');
  await at.must('generate', '--children', '40', '--seed', '3', '--out', folder);
  await at.must('import', folder);
  draft = at.file('draft.json', JSON.stringify({ leadTimes: { 'tr-03.amberWeeks': 14 } }));
}, 60_000);
afterAll(() => at.done());

const json = async (...more: string[]): Promise<any> =>
  JSON.parse((await at.must('rehearse', '--draft', draft, '--format', 'json', ...more)).out);

const logBytes = (): string => {
  const name = readdirSync(join(at.dir, 'data'), { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('log.db'),
  )!;
  return createHash('sha256')
    .update(readFileSync(join(at.dir, 'data', name)))
    .digest('hex');
};

describe('throughline rehearse', () => {
  it('says of the adopted rule what the list said at each month’s end, as known then', async () => {
    const { months } = await json('--from', '2026-04-01', '--to', '2026-06-30');
    expect(months.map(({ month }: any) => month)).toEqual(['2026-04', '2026-05', '2026-06']);
    for (const { as_known_on: day, children_adopted: adopted } of months) {
      const { out } = await at.must('risks', '--on', day, '--known', day, '--format', 'json');
      const listed = JSON.parse(out).risks.filter(({ rule }: any) => rule === 'TR-03');
      expect(adopted).toBe(new Set(listed.map(({ child }: any) => child)).size);
    }
  }, 30_000);

  it('shows who would have been added over the past year, and keeps nothing', async () => {
    const before = logBytes();
    const { hypothetical, months, whole, says } = await json();
    expect({ hypothetical, months: months.length }).toEqual({ hypothetical: true, months: 12 });
    expect(whole[0].drafted).toBeGreaterThan(whole[0].adopted);
    expect(whole[0].drafted).toBe(whole[0].adopted + whole[0].added - whole[0].removed);
    expect(says).toContain('Nothing is adopted');
    const { out, err } = await at.must('rehearse', '--draft', draft);
    expect(out).toMatch(/^DRAFT, in no list\./);
    expect(err).toContain('A rehearsal of a draft');
    expect(logBytes()).toBe(before);
  }, 30_000);

  it.each([
    ['{"leadTimes": {"tr-99.x": 1}}', [], 'leadTimes: There is a name here that no policy has'],
    ['{"secret": ', [], 'The draft is no JSON.'],
    ['{"leadTimes": {"tr-03.amberWeeks": 14}}', ['--to', '2027-01-31'], 'A rehearsal goes over the past'],
  ])('refuses %s %j', async (text, more, says) => {
    const file = at.file('other.json', text);
    const said = await at.say('rehearse', '--draft', file, ...more);
    expect(said).toMatchObject({ status: 1, out: '', err: expect.stringContaining(says) });
    expect(said.err).not.toContain('secret');
  });
});
