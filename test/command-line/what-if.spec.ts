import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { terminal } from '../acceptance/terminal.js';
import type { Terminal } from '../acceptance/terminal.js';

let at: Terminal;
let meeting: string;

const events = async (): Promise<readonly any[]> =>
  JSON.parse((await at.must('case', 'EX-1', '--format', 'json')).out).journey;

beforeAll(async () => {
  at = terminal('2026-11-01T10:00:00.000Z');
  const journeys = at.file('journeys.jsonl', readFileSync('docs/examples/journeys.jsonl', 'utf8'));
  await at.must('import', journeys);
  meeting = (await events()).findLast(({ type }) => type === 'AnnualReviewMeetingHeld').id;
}, 60_000);
afterAll(() => at.done());

const json = async (...more: string[]): Promise<any> =>
  JSON.parse((await at.must('what-if', 'EX-1', '--format', 'json', ...more)).out);

/** Every file of the data folder that holds what was recorded: events, keys, lists. */
const recorded = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => /(log|keys|generation-\d+|catalogue)\.db$/.test(name) && statSync(join(dir, name)).isFile(),
    )
    .sort()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex')}`,
    );

describe('throughline what-if', () => {
  it('shows what would differ, and says that it is hypothetical', async () => {
    const { out, err } = await at.must('what-if', 'EX-1', '--without', meeting);
    expect(out).toMatch(/^HYPOTHETICAL, nothing of it is recorded\./);
    expect(out).toMatch(/^duty +R8 .*disappeared/m);
    expect(err).toContain('Hypothetical: facts were changed in a copy');
  });

  it('moves a fact, and adds one, in JSON', async () => {
    const moved = await json('--date', `${meeting}=2024-01-19`);
    expect(moved).toMatchObject({ hypothetical: true, supposed: [{ type: 'AnnualReviewMeetingHeld' }] });
    const decision = moved.duties.find(({ after }: any) => after?.rule === 'R8');
    expect(decision.after.startedOn).toBe('2024-01-19');
    const added = await json('--add', 'AnnualReviewMeetingHeld 2024-10-01 {"phaseReview":true}');
    expect(added.duties.length + added.risks.length).toBeGreaterThan(0);
  });

  it('marks each row of CSV', async () => {
    const { out } = await at.must('what-if', 'EX-1', '--without', meeting, '--format', 'csv');
    const [header, ...rows] = out.trimEnd().split('\r\n');
    expect(header).toBe('hypothetical,what,rule,episode,differs,before,after,events');
    expect(rows.every((row) => row.startsWith('yes,'))).toBe(true);
  });

  it('writes nothing: log, keys and lists are the same bytes', async () => {
    const before = recorded(at.dir);
    expect(before.some((line) => /log\.db /.test(line))).toBe(true);
    await json('--without', meeting, '--add', 'TransitionMeetingHeld 2024-10-01');
    await at.must('what-if', 'EX-1', '--date', `${meeting}=2024-01-19`);
    expect(recorded(at.dir)).toEqual(before);
    expect((await events()).findLast(({ type }) => type === 'AnnualReviewMeetingHeld').id).toBe(meeting);
  });

  it.each([
    [[], 1, 'Say what to suppose'],
    [['--without', 'nothing'], 1, 'without/0: The record of this child has no event of that id.'],
    [['--date', 'nothing'], 2, '--date takes EVENT=DATE'],
    [['--add', 'AnnualReviewMeetingHeld'], 2, '--add takes TYPE DATE JSON'],
    [['--add', 'AnnualReviewMeetingHeld 2024-10-01 {secret'], 2, '--add takes TYPE DATE JSON'],
    [['--add', 'AnnualReviewMeetingHeld 2024-10-01 {"phaseReview":"secret"}'], 1, 'add/0/data/phaseReview'],
  ])('refuses %j, repeating nothing that was typed', async (args, status, says) => {
    const said = await at.say('what-if', 'EX-1', ...args);
    expect(said).toMatchObject({ status, out: '', err: expect.stringContaining(says) });
    expect(said.err).not.toContain('secret');
  });
});
