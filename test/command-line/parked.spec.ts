import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { journeysText } from '../support/journeys-text.js';
import { serveBeside } from './beside.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
const NOBODY = '00000000-0000-4000-8000-000000000001';

let here: Terminal;
let [one, two]: [string, string] = ['', ''];
const registered = (child: string) => ({
  ...{ child, type: 'ChildRegistered', occurredOn: '2022-09-05', knownAt: '2022-09-05', sourceRef: child },
  data: { names: { surname: 'Tangledene', forename: 'Pip' }, dateOfBirth: '2010-05-04', birthCohort: 2009 },
});
const idOf = async (child: string): Promise<string> =>
  (JSON.parse((await here.type('case', child, '--format', 'json')).out) as { child: string }).child;

/** Parks a child as a projection that fails three times does; the rows that stand can be made all the same. */
const park = (...children: readonly string[]): void => {
  const read = join(here.data, 'data', 'log', 'read');
  const generation = readdirSync(read).find((name) => /^generation-\d+\.db$/.test(name))!;
  const db = new DatabaseSync(join(read, generation));
  for (const child of children)
    db.prepare(
      'INSERT INTO parked_child (child, position, attempts, error, parked_at) VALUES (?, ?, 3, ?, ?)',
    ).run(child, '00000000000000000002', 'RangeError at rows.ts:7', '2026-11-21T08:00:00.000Z');
  db.close();
};

beforeEach(async () => {
  here = terminal(NOW, { THROUGHLINE_USER: BY });
  const file = join(here.data, 'journeys.jsonl');
  writeFileSync(file, journeysText({}, [registered('ONE'), registered('TWO')]));
  const { status, out } = await here.type('import', file);
  if (status !== 0) throw new Error(out);
  [one, two] = [await idOf('ONE'), await idOf('TWO')];
}, 60_000);
afterEach(() => here.remove());

describe('throughline parked', () => {
  it('says that no child is parked where none is', async () => {
    expect(await here.type('parked')).toEqual({ status: 0, out: 'No child is parked.\n', err: '' });
    expect(await here.type('parked', 'replay')).toEqual({ status: 0, out: 'No child is parked.\n', err: '' });
  });
  it('lists who is parked, since when, after how many tries, and what failed', async () => {
    park(one);
    const { status, out } = await here.type('parked');
    expect(status).toBe(0);
    expect(out).toMatch(/^child +parked since +tries +behind from +what failed\n/);
    expect(out).toMatch(
      new RegExp(`${one} +2026-11-21T08:00:00.000Z +3 +\\S+\\.0+2 +RangeError at rows.ts:7\n`),
    );
  });
  it('tries every parked child again', async () => {
    park(one, two);
    const { status, out } = await here.type('parked', 'replay');
    expect(status).toBe(0);
    expect(out.split('\n').sort()).toEqual(
      ['', ...[one, two].map((child) => `The rows of ${child} are made.`)].sort(),
    );
    expect((await here.type('parked')).out).toBe('No child is parked.\n');
  });
  it('tries one of them again, by whatever names it', async () => {
    park(one, two);
    const { status, out } = await here.type('parked', 'replay', 'TWO');
    expect([status, out]).toEqual([0, `The rows of ${two} are made.\n`]);
    expect((await here.type('parked')).out).toContain(one);
  });
  it('skips one, and says for good who did that, when and why', async () => {
    park(one);
    const { status, out } = await here.type('parked', 'skip', 'ONE', '--reason', 'Mended next week.');
    expect(status).toBe(0);
    expect(out).toContain(`Skipped. The rows of ${one} may be behind`);
    const listed = (await here.type('parked')).out;
    expect(listed).toMatch(/^No child is parked\.\n\nSkipped\n/);
    expect(listed).toMatch(
      new RegExp(`${one} +\\d{4}-\\d\\d-\\d\\dT\\S+Z +${BY} +behind +Mended next week\\.\n`),
    );
    expect((await here.type('status')).out).toContain('Skipped      1 children');
    expect((await here.type('risks')).err).toContain(`The rows of ${one} may be behind`);
    expect((await here.type('parked', 'replay', 'ONE')).status).toBe(0);
    expect((await here.type('rebuild')).status).toBe(0);
    expect((await here.type('parked')).out).toMatch(
      new RegExp(`${one} .* made since +Mended next week\\.\n`),
    );
  }, 30_000);
  it('keeps nothing of that where the child is erased', async () => {
    park(one);
    await here.type('parked', 'skip', 'ONE', '--reason', 'Mended next week.');
    const erased = ['erase', 'ONE', '--because', 'asked-for', '--authority', '999', '--for-good'];
    expect((await here.type(...erased)).status).toBe(0);
    expect((await here.type('parked')).out).toBe('No child is parked.\n');
  });
});

describe('what cannot be done of a parked child', () => {
  it.each([
    [['parked', 'replay', NOBODY], 1, 'That child is not parked'],
    [['parked', 'replay', 'ONE'], 1, 'That child is not parked'],
    [['parked', 'replay', 'NINE'], 1, 'There is no such child.'],
    [['parked', 'skip', 'ONE', '--reason', 'No.'], 1, 'That child is not parked'],
    [['parked', 'skip', 'ONE'], 2, "'--reason <text>' not specified"],
    [['parked', 'skip', 'ONE', '--reason', ' '], 2, '--reason takes the reason'],
    [['parked', 'skip', '--reason', 'No.'], 2, "missing required argument 'child'"],
    [['parked', 'nonsense'], 2, '--help'],
  ])('is refused in a sentence: %j', async (args, status, says) => {
    const said = await here.type(...args);
    expect(said).toMatchObject({ status, out: '', err: expect.stringContaining(says) });
    expect(said.err).not.toMatch(/\n\s+at /);
  });
  it('is wrong use where nobody says who skips', async () => {
    const said = await here.with({ THROUGHLINE_USER: '' }).type('parked', 'skip', 'ONE', '--reason', 'No.');
    expect(said).toMatchObject({ status: 2, err: expect.stringContaining('THROUGHLINE_USER') });
  });
});

describe('beside a server', () => {
  it('is done by the server, and refused by it, in the same words', async () => {
    park(one, two);
    const server = await serveBeside(here, NOW);
    server.announce();
    const skipped = await here.type('parked', 'skip', 'TWO', '--reason', 'Later.');
    const again = await here.type('parked', 'skip', 'TWO', '--reason', 'Later.');
    const replayed = await here.type('parked', 'replay');
    const listed = await here.type('parked');
    await server.close();
    expect(skipped).toMatchObject({ status: 0, out: expect.stringContaining(`The rows of ${two} may`) });
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('That child is not parked') });
    expect(replayed).toMatchObject({ status: 0, out: `The rows of ${one} are made.\n` });
    expect(listed.out).toMatch(/^No child is parked\.\n\nSkipped\n/);
  }, 30_000);
});
