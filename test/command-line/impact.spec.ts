import { readFileSync } from 'node:fs';
import { terminal } from '../acceptance/terminal.js';
import type { Terminal } from '../acceptance/terminal.js';

let at: Terminal;

beforeAll(async () => {
  at = terminal('2026-11-01T10:00:00.000Z');
  const journeys = at.file('journeys.jsonl', readFileSync('docs/examples/journeys.jsonl', 'utf8'));
  await at.must('import', journeys);
}, 60_000);
afterAll(() => at.done());

const corrections = async (...more: string[]): Promise<any[]> =>
  JSON.parse((await at.must('impact', 'EX-1', '--format', 'json', ...more)).out).corrections;

describe('throughline impact', () => {
  it('shows a person what a correction changed, and why it was made', async () => {
    const { out, err } = await at.must('impact', 'EX-1');
    expect(out).toContain('FactCorrected (date)');
    expect(out).toContain('Why: The meeting was a day later than typed.');
    expect(out).toMatch(/^duty +R8 +review 2024-01-17 +episode started due/m);
    expect(err).toMatch(/^Position \S+, as known at 2026-11-01T10:00:0\d/m);
  }, 60_000);
  it('gives the same as JSON, with duties as a case gives them', async () => {
    const [correction] = await corrections();
    expect(correction).toMatchObject({
      ...{ kind: 'FactCorrected', wrongIn: 'date', on: '2024-02-01' },
      reason: { value: 'The meeting was a day later than typed.' },
    });
    const decision = correction.duties.find(({ before }: any) => before?.rule === 'R8');
    expect(decision).toMatchObject({ before: { dueOn: '2024-02-13' }, after: { dueOn: '2024-02-14' } });
    expect(decision.before.events).toEqual(expect.arrayContaining(correction.wrong));
  }, 60_000);
  it('gives one row of CSV for each duty and risk that differs', async () => {
    const [correction] = await corrections();
    const { out } = await at.must('impact', 'EX-1', '--format', 'csv');
    const [header, ...rows] = out.trimEnd().split('\r\n');
    expect(header).toBe(
      'correction,known_at,wrong_in,reason,what,rule,episode,differs,before,after,events,given_at,given_to,at_position',
    );
    expect(rows.length).toBeGreaterThanOrEqual(correction.duties.length + correction.risks.length);
  }, 60_000);
  it('shows one correction alone, and refuses an event that is none', async () => {
    const [{ correction, wrong }] = await corrections();
    expect(await corrections('--correction', correction)).toHaveLength(1);
    const { status, err } = await at.say('impact', 'EX-1', '--correction', wrong[0]);
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringContaining('That event is no correction'),
    });
  }, 60_000);
  it('lists the answers that had used the wrong fact, and not those given before it or after the correction', async () => {
    for (const known of ['2024-01-17', '2024-01-25', '2024-02-02'])
      await at.must('case', 'EX-1', '--known', known);
    const [{ answers }] = await corrections();
    expect(answers).toMatchObject([
      { kind: 'case', format: 'table', givenTo: 'command-line', on: '2024-01-25', because: ['whole'] },
    ]);
    expect((await at.must('impact', 'EX-1')).out).toMatch(/^case +table .* 2024-01-25 +1 +whole$/m);
    expect((await at.must('impact', 'EX-1', '--format', 'csv')).out).toMatch(/,answer,case,table,whole,/);
  }, 60_000);
  it('says that nothing was corrected yet, as known before', async () => {
    const { out } = await at.must('impact', 'EX-1', '--known', '2024-01-31');
    expect(out).toContain('Nothing was corrected');
  }, 60_000);
});
