import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPlatform } from '../../src/platform/platform.module.js';
import { journeysText } from '../support/journeys-text.js';
import { HEADERS } from '../support/serve-platform.js';
import { serveBeside } from './beside.js';
import { terminal } from './typed.js';
import type { Terminal } from './typed.js';

const NOW = '2026-11-22T10:00:00.000Z';
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
const NOBODY = '00000000-0000-4000-8000-000000000001';

let here: Terminal;
const told = (child: string, type: string, occurredOn: string, data: object) => ({
  ...{ child, type, occurredOn, knownAt: occurredOn, data, sourceRef: `${child}-${type}` },
});
const registered = (child: string, surname: string) =>
  told(child, 'ChildRegistered', '2022-09-05', {
    ...{ names: { surname, forename: 'Pip' }, dateOfBirth: '2010-05-04', birthCohort: 2009 },
  });

beforeEach(async () => {
  here = terminal(NOW, { THROUGHLINE_USER: BY });
  const file = join(here.data, 'journeys.jsonl');
  const support = told('ONE', 'SenSupportStarted', '2023-09-04', { level: 'targeted' });
  const lines = [registered('ONE', 'Tangledene'), support, registered('TWO', 'Tangledean')];
  writeFileSync(file, journeysText({}, lines));
  const { status, out } = await here.type('import', file);
  if (status !== 0) throw new Error(out);
}, 60_000);
afterEach(() => here.remove());

const caseOf = async (child: string, ...more: string[]): Promise<any> =>
  JSON.parse((await here.type('case', child, '--format', 'json', ...more)).out);
const typesOf = async (child: string, ...more: string[]): Promise<string[]> =>
  (await caseOf(child, ...more)).journey.map(({ type }: { type: string }) => type);
const idOf = async (child: string): Promise<string> => (await caseOf(child)).child;
const supportOf = async (child: string): Promise<string> =>
  (await caseOf(child)).journey.find(({ type }: { type: string }) => type === 'SenSupportStarted').id;

describe('throughline link, and unlink', () => {
  it('has two records read as one, and then each by itself as before', async () => {
    const [one, two] = [await idOf('ONE'), await idOf('TWO')];
    const before = [await typesOf('ONE'), await typesOf('TWO')];
    const linked = await here.type('link', 'TWO', 'ONE', '--reason', 'Registered twice.');
    expect(linked).toMatchObject({ status: 0, err: '' });
    expect(linked.out).toMatch(
      new RegExp(`^Linked\\. ${two} and ${one} are read as one child from now on\\.\nPosition \\S+\n$`),
    );
    expect(await idOf('ONE')).toBe(await idOf('TWO'));
    expect(await typesOf('TWO')).toEqual(expect.arrayContaining(['SenSupportStarted', 'RecordsLinked']));
    const unlinked = await here.type('unlink', 'ONE', 'TWO', '--reason', 'Twins.');
    expect(unlinked.out).toMatch(/^Unlinked\. .* are read each by itself again\.\n/);
    expect([await idOf('ONE'), await idOf('TWO')]).toEqual([one, two]);
    const since = (types: readonly string[]) => types.filter((type) => !type.startsWith('Records'));
    expect([await typesOf('ONE'), await typesOf('TWO')].map(since)).toEqual(before);
  });
  it('says who typed it', async () => {
    await here.type('link', 'ONE', 'TWO');
    const platform = await openPlatform(join(here.data, 'data', 'log'), {
      ...{ mode: 'read' as const, kek: undefined, clock: { now: () => NOW } },
    });
    const events = platform.readModel.person(await idOf('ONE')).flatMap((record) => record.events);
    await platform.close();
    expect(events.filter(({ type }) => type === 'RecordsLinked').map(({ metadata }) => metadata)).toEqual([
      expect.objectContaining({ source: 'command-line', recordedBy: BY }),
      expect.objectContaining({ source: 'command-line', recordedBy: BY }),
    ]);
  });
});

describe('throughline move', () => {
  it('gives a fact to the child whose it is, and leaves the past as it was known', async () => {
    const event = await supportOf('ONE');
    const moved = await here.type('move', 'ONE', '--event', event, '--to', 'TWO', '--reason', 'The brother.');
    expect(moved).toMatchObject({ status: 0, err: '' });
    expect(moved.out).toMatch(/^Moved\. The fact is \S+'s from now on, and no longer \S+'s\.\nPosition /);
    const statusOf = async (child: string, ...more: string[]) =>
      (await here.type('case', child, ...more)).out.split('\n')[1];
    expect(await statusOf('ONE')).not.toContain('sen-support');
    expect(await statusOf('TWO')).toContain('sen-support');
    expect(await statusOf('ONE', '--known', '2026-11-21')).toContain('sen-support');
  });
});

describe('throughline erase', () => {
  const erase = (child: string, ...more: string[]) =>
    here.type('erase', child, '--because', 'asked-for', '--authority', '999', ...more);

  it('erases the record and those linked with it, for good', async () => {
    const [one, two] = [await idOf('ONE'), await idOf('TWO')];
    await here.type('link', 'ONE', 'TWO');
    const erased = await erase('TWO', '--for-good');
    expect(erased).toMatchObject({ status: 0, err: '' });
    expect(erased.out).toContain(`Erased. The record of ${two} is gone for good, with those linked with it.`);
    for (const child of [one, two]) expect((await here.type('case', child)).out).not.toMatch(/Tangle|Pip/);
    expect(await here.type('case', 'ONE')).toMatchObject({
      ...{ status: 1, err: 'That identifier belonged to a record that was erased.\n' },
    });
    expect((await here.type('verify')).status).toBe(0);
  });
  it('is said by verify, and leaves nothing that the family could expect', async () => {
    const one = await idOf('ONE');
    await erase('ONE', '--for-good');
    expect((await here.type('verify')).out).toContain('1 record was erased, and no key');
    expect((await caseOf(one)).nextSteps).toEqual({ coordinator: [], family: [] });
  });
  it.each([
    ['--for-good is not given', [], 'An erasure cannot be undone'],
    ['the authority is no code', ['--for-good', '--authority', 'Wexmoor'], 'three digits'],
  ])('is wrong use where %s, and erases nothing', async (_, more, says) => {
    expect(await erase('ONE', ...more)).toMatchObject({
      ...{ status: 2, out: '', err: expect.stringContaining(says) },
    });
    expect(await typesOf('ONE')).toContain('ChildRegistered');
  });
  it('is wrong use where nobody says who does it', async () => {
    const nobody = terminal(NOW);
    const args = ['erase', 'ONE', '--because', 'ordered', '--authority', '999', '--for-good'];
    expect(await nobody.type(...args)).toMatchObject({
      ...{ status: 2, err: expect.stringContaining('THROUGHLINE_USER') },
    });
    nobody.remove();
  });
});

describe('what cannot be said of two records', () => {
  it.each([
    [['case', NOBODY], 1, 'There is no such child. CHILD is the id'],
    [['link', 'ONE', 'NINE'], 1, 'There is no such child.'],
    [['link', 'ONE', NOBODY], 1, 'There is no such child.'],
    [['link', NOBODY, 'ONE'], 1, 'There is no such child.'],
    [['link', 'ONE', 'ONE'], 1, 'That is this child itself.'],
    [['link', 'ONE'], 2, "missing required argument 'other'"],
    [['unlink', 'ONE', 'TWO', '--reason', 'Twins.'], 1, 'These two records are not linked.'],
    [['unlink', 'ONE', 'TWO'], 2, "'--reason <text>' not specified"],
    [['move', 'ONE', '--event', 'nothing', '--to', 'TWO', '--reason', 'No.'], 1, 'has no event of that id'],
    [['move', 'ONE', '--to', 'TWO', '--reason', 'No.'], 2, "'--event <event>' not specified"],
    [['erase', 'ONE', '--because', 'bored', '--authority', '999'], 2, 'Allowed choices are'],
  ])('is refused in a sentence, and nothing is recorded: %j', async (args, status, says) => {
    const { out: before } = await here.type('status');
    const said = await here.type(...args);
    expect(said).toMatchObject({ status, out: '', err: expect.stringContaining(says) });
    expect(said.err).not.toMatch(/\n\s+at /);
    expect((await here.type('status')).out).toBe(before);
  });
});

describe('beside a server', () => {
  it('is carried out by it, and refused by it, in the same words', async () => {
    const beside = await serveBeside(here, NOW);
    beside.announce();
    const linked = await here.type('link', 'ONE', 'TWO');
    const again = await here.type('link', 'ONE', 'TWO');
    const body = JSON.stringify({ command: 'RegisterChild', child: 'ONE', said: {} });
    const asked = { method: 'POST', headers: HEADERS, body };
    const other = await (await fetch(`${beside.server.url}/local/say`, asked)).text();
    await beside.close();
    expect(linked).toMatchObject({ status: 0, out: expect.stringMatching(/^Linked\. /) });
    expect(again).toMatchObject({ status: 1, err: 'These two records are linked already.\n' });
    expect(other).toContain('A command names itself');
  });
});
