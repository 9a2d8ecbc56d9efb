import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

let here: Terminal;
let city: string;
let position: string;

beforeAll(async () => {
  here = terminal('2026-11-22T10:00:00.000Z');
  city = join(here.data, 'city');
  const { status } = await here.type('generate', '--children', '60', '--seed', '3', '--out', city);
  expect(status).toBe(0);
}, 60_000);
afterAll(() => here.remove());

const positionIn = (text: string): string => /^Position (\S+)$/m.exec(text)![1]!;
const risks = async (...args: string[]) => here.type('risks', '--format', 'csv', ...args);
const firstRow = async (): Promise<string[]> => (await risks()).out.split('\r\n')[1]!.split(',');

describe('a city, from its files to its lists', () => {
  it('is imported, with a report and the position reached, and starts the real log', async () => {
    const { status, out, err } = await here.type('import', city);
    expect({ status, err: err.includes('started the real log') }).toEqual({ status: 0, err: true });
    position = positionIn(out);
    expect(out).toContain('0 errors');
  }, 60_000);
  it('adds nothing when it is imported again', async () => {
    const { status, out, err } = await here.type('import', city);
    expect(status).toBe(0);
    expect(positionIn(out)).toBe(position);
    expect(err).not.toContain('started the real log');
  }, 60_000);
  it('has a risk list whose first columns are those agreed, red first', async () => {
    const { status, out, err } = await risks();
    expect(status).toBe(0);
    const [header, ...rows] = out.trimEnd().split('\r\n');
    expect(header).toMatch(
      /^child,name,date_of_birth,upn,nc_year,setting,rule,severity,amber_from,red_from,due_on,reason/,
    );
    const severities = rows.map((row) => /,(red|amber),/.exec(row)![1]);
    expect(severities).toEqual([...severities].sort().reverse());
    expect(err).toMatch(
      new RegExp(`Position ${position}, as known at 2026-11-22T10:00:00.\\d{3}Z, on 2026-11-22`),
    );
  });
  it('has the same list as JSON, with the times used and what cannot be said', async () => {
    const { out } = await here.type('risks', '--format', 'json');
    const json = JSON.parse(out);
    expect(json).toMatchObject({
      position,
      known: expect.stringMatching(/^2026-11-22T10:00:00/),
      on: '2026-11-22',
      cannotBeSaid: expect.any(Array),
    });
    expect(json.risks.map(({ child }: any) => child)).toEqual(
      (await risks()).out
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    );
  });
  it('gives the list again at the position of an earlier answer', async () => {
    const asked = ['--known', '2026-11-01', '--on', '2026-11-01'];
    expect((await risks(...asked, '--at', position)).out).toBe((await risks(...asked)).out);
  });
  it('refuses the position of another log', async () => {
    const { status, out, err } = await risks(
      '--at',
      `00000000-0000-4000-8000-000000000000.${'0'.repeat(20)}`,
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('another log');
  });
  it('refuses a position after the end of the log', async () => {
    const { status, out, err } = await risks(
      '--at',
      position.replace(/\d{20}$/, '9'.repeat(15).padStart(20, '0')),
    );
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('after the end of the log');
  });
  it('shows a child by id and by UPN alike', async () => {
    const [child, , , , upn] = await firstRow();
    const byId = await here.type('case', child!, '--format', 'json');
    const byUpn = await here.type('case', upn!, '--format', 'json');
    expect(byId.status).toBe(0);
    expect(byUpn.out).toBe(byId.out);
    const json = JSON.parse(byId.out);
    expect(json).toMatchObject({
      child,
      duties: expect.any(Array),
      risks: expect.any(Array),
      gaps: expect.any(Array),
    });
    const own = json.journey.find(({ source }: any) => source === 'wexmoor-case-system');
    expect(Object.keys(own)).toContain('sourceRef');
    for (const event of json.journey)
      expect(Object.keys(event)).toEqual(
        expect.arrayContaining(['id', 'type', 'occurredOn', 'knownAt', 'recordedAt', 'source', 'data']),
      );
  });
  it('shows a child by the source’s own id', async () => {
    const lines = readFileSync(join(city, 'journeys.jsonl'), 'utf8').split('\n');
    const { child } = JSON.parse(lines[1]!);
    const { status, out } = await here.type('case', child);
    expect(status).toBe(0);
    expect(out).toContain('ChildRegistered');
  });
  it('shows a child as known on an earlier date: nothing known later', async () => {
    const [child] = await firstRow();
    const { journey } = JSON.parse(
      (await here.type('case', child!, '--known', '2024-06-30', '--format', 'json')).out,
    );
    expect(journey.length).toBeGreaterThan(0);
    for (const { knownAt } of journey) expect(knownAt <= '2024-06-30T22:59:59.999Z').toBe(true);
  });
  it('says why a rule speaks of the first on the list, each date with its arithmetic, as a table and as JSON', async () => {
    const [child, , , , , , , rule, severity] = await firstRow();
    const { status, out, err } = await here.type('explain', child!, '--rule', rule!);
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining(`(${severity}): `) });
    expect(out).toMatch(/^FINDING +ON +CONDITION +BECAUSE +EVENTS$/m);
    expect(out).toMatch(/^Source: .+\. Lead times that are no law: policy \d{4}-\d\d\.$/m);
    expect(out).toMatch(/^DATE +ON +RECKONED$/m);
    expect(err).toContain(`Position ${position}, as known at`);
    const json = JSON.parse((await here.type('explain', child!, '--rule', rule!, '--format', 'json')).out);
    expect(json).toMatchObject({ child, rule, position, verdict: 'at-risk', severity, decisive: null });
    expect(json.conditions.map(({ finding }: any) => finding)).toEqual(json.conditions.map(() => 'holds'));
    expect(json.episodes[0]).toMatchObject({
      severity,
      dates: expect.any(Array),
      clears: expect.any(String),
    });
  });
  it('says why a rule does not speak of a child, by the first condition that fails', async () => {
    const [child] = await firstRow();
    const { out } = await here.type('explain', child!, '--rule', 'f-01', '--known', '2024-06-30');
    expect(out).toContain('F-01 Section F not delivered');
    expect(out).toContain('Not at risk on 2024-06-30: No missed provision of Section F is on record.');
  });
  it('explains no rule that is none, and none of a child that is not there', async () => {
    const [child] = await firstRow();
    for (const [whose, rule] of [
      [child!, 'TR-99'],
      ['Z999999999999', 'TR-02'],
    ] as const) {
      const { status, out, err } = await here.type('explain', whose, '--rule', rule);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).not.toMatch(/TR-99|Z999999999999/);
    }
  });
  it('does not know a child that is not there, and repeats nothing', async () => {
    const { status, out, err } = await here.type('case', 'Z999999999999');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).not.toContain('Z999999999999');
  });
  it('verifies, and says what such a check cannot show', async () => {
    const { status, out } = await here.type('verify');
    expect(status).toBe(0);
    expect(out).toContain('cut off whole');
  });
  it('has the same list after every list was made afresh', async () => {
    const { out } = await risks();
    expect((await here.type('rebuild')).status).toBe(0);
    expect((await risks()).out).toBe(out);
  });
  it('goes back to the lists before, says which, and has the same list', async () => {
    const { out } = await risks();
    expect(await here.type('rebuild', '--back')).toMatchObject({
      status: 0,
      out: expect.stringMatching(
        /^The lists before these are in use again \(number 1\).*\nThose left \(number 2\)/,
      ),
    });
    expect((await risks()).out).toBe(out);
  });
  it('compares its lists with what the log gives, and repeats nothing of a child', async () => {
    const [, name] = await firstRow();
    const same = await here.type('rebuild', '--compare');
    expect(same).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^list +equal +missing +extra\nchild_summary +\d+ +0 +0\n/),
    });
    const db = new DatabaseSync(join(here.data, 'data', 'log', 'read', 'generation-1.db'));
    db.exec("UPDATE child_summary SET surname = 'Otherwise'");
    db.close();
    const other = await here.type('rebuild', '--compare');
    expect(other.status).toBe(1);
    expect(other.out).toMatch(/^child_summary +0 +[1-9]\d* +[1-9]\d*$/m);
    expect(other.err).toContain('throughline rebuild');
    expect(other.out + other.err).not.toContain(name);
    expect(other.out + other.err).not.toContain('Otherwise');
  });
});
