import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween } from '../../src/domain/plain-date.js';
import { terminal } from './terminal.js';
import type { Terminal } from './terminal.js';

const ON = '2026-11-02';
let here: Terminal;
const line = (type: string, occurredOn: string, data: object) =>
  JSON.stringify({
    ...{ child: 'L-1', type, occurredOn, knownAt: occurredOn, sourceRef: `${type} ${occurredOn}`, data },
  });
const names = { surname: 'Quillfeather', forename: 'Bo' };
const FILE = [
  JSON.stringify({ source: 'case-system', authority: '999', extractedAt: `${ON}T06:00:00.000Z` }),
  line('ChildRegistered', '2025-01-06', { names, dateOfBirth: '2014-03-02', birthCohort: 2013 }),
  line('AssessmentRequested', '2025-01-06', { alias: 'R' }),
  line('AssessmentDecided', '2025-02-10', { requestRef: 'R', decision: 'yes' }),
  line('AdviceRequested', '2025-02-11', { requestRef: 'R', advice: 'c' }),
  line('AdviceReceived', '2025-04-30', { requestRef: 'R', advice: 'c' }),
  line('DraftPlanIssued', '2025-05-12', { requestRef: 'R' }),
  line('PlanFinalised', '2025-07-01', { requestRef: 'R', alias: 'P', cause: 'first' }),
].join('\n');
const PUBLISHED = 'docs/examples/cases';
const published = readdirSync(PUBLISHED).filter((file) => file.endsWith('.jsonl'));
const childOf = (file: string): string =>
  JSON.parse(readFileSync(join(PUBLISHED, file), 'utf8').split('\n')[1]!).child;

beforeAll(async () => {
  here = terminal(`${ON}T10:00:00.000Z`);
  await here.must('import', here.file('l.jsonl', FILE), ...published.map((file) => join(PUBLISHED, file)));
});
afterAll(() => here.done());

const caseOf = async (child: string, ...more: string[]): Promise<any> =>
  JSON.parse((await here.must('case', child, '--format', 'json', ...more)).out);

describe('a case on the terminal', () => {
  it('says who had it on each day of a late duty, by the ids of events of the journey', async () => {
    const { duties, journey } = await caseOf('L-1');
    const { ledger, lateDays } = duties.find(({ rule }: any) => rule === 'A8');
    expect(lateDays).toBe(36);
    expect(ledger.map(({ holder, days }: any) => [holder, days])).toEqual([
      ...[
        ['authority', 36],
        ['health', 78],
        ['authority', 12],
        ['family', 15],
        ['authority', 35],
      ],
    ]);
    const typeOf = (id: string) => journey.find((event: any) => event.id === id)?.type;
    expect(ledger.slice(0, 3).map(({ because, until }: any) => [typeOf(because), typeOf(until)])).toEqual([
      ['AssessmentRequested', 'AdviceRequested'],
      ['AdviceRequested', 'AdviceReceived'],
      ['AdviceReceived', 'DraftPlanIssued'],
    ]);
    expect(typeOf(ledger.at(-1).until)).toBe('PlanFinalised');
  });

  it('says so as it was known then, up to the day asked about', async () => {
    const { duties } = await caseOf('L-1', '--known', '2025-03-01', '--on', '2025-03-01');
    const { ledger } = duties.find(({ rule }: any) => rule === 'A8');
    expect(ledger.at(-1)).toMatchObject({
      holder: 'health',
      from: '2025-02-11',
      to: '2025-03-01',
      until: null,
    });
  });

  it.each(published)('sums to the time that went by for each duty of the published case %s', async (file) => {
    const { duties, journey, nextSteps } = await caseOf(childOf(file));
    const events = new Set(journey.map(({ id }: any) => id));
    for (const { startedOn, metOn, endedOn, lateDays, ledger } of duties) {
      // Late for certain, by dates that are known to the day.
      if (lateDays !== null && lateDays > 0) expect(ledger).not.toBeNull();
      if (ledger === null) continue;
      const sum = ledger.reduce((days: number, span: any) => days + span.days, 0);
      expect(sum).toBe(Math.max(0, daysBetween(startedOn, metOn ?? endedOn ?? ON)));
      for (const { because, until } of ledger)
        for (const id of [because, until]) expect(id === null || events.has(id)).toBe(true);
    }
    expect(nextSteps.family).toHaveLength(nextSteps.coordinator.length);
  });

  it('has every published case', () => expect(published.length).toBeGreaterThanOrEqual(13));

  it('says what comes next, for who coordinates and for the family', async () => {
    const { nextSteps } = await caseOf('L-1', '--on', '2025-05-13');
    expect(nextSteps.coordinator.map(({ rule, by, who }: any) => [rule, by, who])).toEqual([
      ['A6', '2025-05-26', 'family'],
      ['A8', '2025-05-26', 'authority'],
    ]);
    expect(nextSteps.family.map(({ what }: any) => what)).toEqual([
      'You can comment on the draft plan and ask for a school or college; the last day is 26 May 2025.',
      'You can expect the final plan by 26 May 2025.',
    ]);
    const { out } = await here.must('case', 'L-1', '--on', '2025-05-13');
    expect(out).toMatch(/What happens next\n\nBY +WHAT[^\n]+\n2025-05-26 +Comment on the draft plan/);
    expect(out).toContain('For the family');
  });

  it('shows the same to a person', async () => {
    const { out } = await here.must('case', 'L-1');
    expect(out).toContain('Where the days of open and late duties went');
    expect(out).toMatch(/A8 +request 2025-01-06 +health +2025-02-11 +2025-04-30 +78 +Advice requested/);
  });
});
