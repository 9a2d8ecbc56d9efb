import { join } from 'node:path';
import { addDays, daysBetween } from '../../src/domain/plain-date.js';
import { terminal } from './terminal.js';
import type { Terminal } from './terminal.js';

const CHILDREN = 60;
const WITHIN = 60;
const TIMES = [
  ['2026-04-20', '2026-06-30'],
  ['2025-03-31', '2025-03-31'],
] as const;

let at: Terminal;
beforeAll(async () => {
  at = terminal('2026-11-02T09:00:00.000Z');
  const folder = join(at.dir, 'city');
  await at.must('generate', '--children', String(CHILDREN), '--seed', '5', '--out', folder);
  await at.must('import', folder);
}, 60_000);
afterAll(() => at.done());

const casesOn = async (times: readonly string[]): Promise<readonly any[]> => {
  const cases: any[] = [];
  for (let n = 1; n <= CHILDREN; n++) {
    const said = await at.say('case', `WX-${String(n).padStart(6, '0')}`, '--format', 'json', ...times);
    if (said.status === 0) cases.push(JSON.parse(said.out));
  }
  expect(cases.length).toBeGreaterThan(CHILDREN / 2);
  return cases;
};

const short = ({ rule, episode, by, who, what, severity, isOverdue }: any): string =>
  JSON.stringify([rule, episode, by, who, what, severity, isOverdue]);

describe.each(TIMES)('on %s as known on %s, over a city', (on, known) => {
  const times = ['--on', on, '--known', known];
  let cases: readonly any[];
  beforeAll(async () => (cases = await casesOn(times)), 120_000);

  it('a caseload lists the steps of each case that fall in its days', async () => {
    const asked = ['next', '--within', String(WITHIN), '--format', 'json', ...times];
    const { steps } = JSON.parse((await at.must(...asked)).out);
    const last = addDays(on, WITHIN);
    const isListed = ({ by, kind }: any): boolean =>
      kind !== 'expected-move' && (by === null ? kind === 'risk' : (by.to ?? by) <= last);
    for (const { child, nextSteps } of cases)
      expect(steps.filter((one: any) => one.child === child).map(short)).toEqual(
        nextSteps.coordinator.filter(isListed).map(short),
      );
    expect(steps.length).toBeGreaterThan(5);
    const days = steps.map(({ by }: any) => by?.to ?? by ?? on);
    expect(days).toEqual([...days].sort());
  });

  it('a caseload of one officer has the steps of their children alone', async () => {
    const asked = ['next', '--within', String(WITHIN), '--format', 'json', ...times];
    const all = JSON.parse((await at.must(...asked)).out).steps;
    const { officer } = all.find((step: any) => step.officer !== null);
    const own = JSON.parse((await at.must(...asked, '--officer', officer)).out).steps;
    expect(own).toEqual(all.filter((step: any) => step.officer === officer));
  });

  it('both sides of a case are told the same steps, in the order of the dates', () => {
    for (const { nextSteps } of cases) {
      const ruleAndDay = ({ rule, by }: any) => [rule, by];
      expect(nextSteps.family.map(ruleAndDay)).toEqual(nextSteps.coordinator.map(ruleAndDay));
      for (const { what } of nextSteps.family) expect(what).toMatch(/^[A-Z][^\n]{5,200}\.$/);
    }
  });

  it('each ledger sums to the time that went by, its spans end to end and by events of the child', () => {
    let ledgers = 0;
    for (const { duties, journey } of cases) {
      const events = new Set(journey.map(({ id }: any) => id));
      for (const { startedOn, metOn, endedOn, ledger } of duties) {
        if (ledger === null) continue;
        const ended = metOn ?? endedOn;
        const until = ended !== null && ended < on ? ended : on;
        const elapsed = Math.max(0, daysBetween(startedOn, until));
        expect(ledger.reduce((sum: number, { days }: any) => sum + days, 0)).toBe(elapsed);
        ledger.forEach((span: any, place: number) => {
          expect(span.from).toBe(ledger[place - 1]?.to ?? startedOn);
          for (const id of [span.because, span.until]) expect(id === null || events.has(id)).toBe(true);
          expect(span.until !== null || place === ledger.length - 1).toBe(true);
        });
        ledgers += elapsed > 0 ? 1 : 0;
      }
    }
    expect(ledgers).toBeGreaterThan(20);
  });
});
