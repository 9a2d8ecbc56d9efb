import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TODAY } from '../../test/support/child.js';
import { clockAt } from '../../test/support/clock.js';
import { run } from '../command-line/run.js';
import { halfDoneLines } from './half-done.js';
import type { Saying } from '../journey/command.js';
import { StartSenSupport } from '../journey/graduated-approach/start-sen-support.js';
import { RegisterChild } from '../journey/identification/register-child.js';
import { journey } from '../journey/journey.js';
import { LinkRecords } from '../journey/record/link-records.js';
import { MoveFactToAnotherChild } from '../journey/record/move-fact-to-another-child.js';
import { UnlinkRecords } from '../journey/record/unlink-records.js';
import { openPlatform } from './platform.module.js';
import type { Platform } from './platform.module.js';

const [ADA, EVE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const streamOf = (child: string): string => `child-${child}`;
const clock = clockAt('2026-11-02T09:00:00.000Z');
const context = (commandId: string) => ({ commandId, source: 'graphql' });

let root: string;
let dir: string;
let platform: Platform;
const open = (mode: 'read' | 'write') => openPlatform(dir, { mode, kek: undefined, clock });
const typesOf = (child: string): readonly string[] =>
  platform.readModel
    .person(child)
    .find(({ stream }) => stream === streamOf(child))!
    .events.map(({ type }) => type);
const say = (command: Saying, id: string) => platform.desk.say(command, context(id));

/** The first append of two, and the process is gone. */
const dieAfterTheFirst = async (command: Saying): Promise<void> => {
  const person = platform.readModel.person(EVE);
  const order = { ...command, other: { stream: streamOf(EVE), person } };
  await platform.handler.execute({
    ...{ stream: streamOf(ADA), command: order, decider: journey, said: () => command.type },
    context: context(command.type),
  });
  await platform.close();
};

const typed = async (command: string): Promise<string> => {
  let out = '';
  const io = {
    ...{ out: (text: string) => (out += text), err: () => undefined, terminal: false, columns: 120, clock },
    env: { THROUGHLINE_DATA: root, THROUGHLINE_DEMO: '0' },
    signal: new AbortController().signal,
  };
  expect(await run([command], io)).toBe(0);
  return out;
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'half-done-'));
  dir = join(root, 'log');
  platform = await open('write');
  for (const child of [ADA, EVE])
    await say(
      new RegisterChild(
        child,
        { names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth: '2010-05-04' },
        TODAY,
      ),
      child,
    );
});
afterEach(async () => {
  await platform.close();
  rmSync(root, { recursive: true, force: true });
});

describe('what a process was told of two records before it died', () => {
  it('is said to be half done by whoever only reads', async () => {
    await dieAfterTheFirst(new LinkRecords(ADA, { withChild: EVE }, TODAY));
    platform = await open('read');
    expect(halfDoneLines(platform.halfDone())).toEqual([
      `RecordsLinked, revision 1 of ${streamOf(ADA)}: the other record was not told yet. The next start of a server tells it.`,
    ]);
    expect(typesOf(EVE)).toEqual(['ChildRegistered']);
    // Until both say it, neither is the other's: the same from either side.
    const alone = [ADA, EVE].map((child) => platform.readModel.person(child).map(({ stream }) => stream));
    expect(alone).toEqual([[streamOf(ADA)], [streamOf(EVE)]]);
  });

  it('is said by status and by verify', async () => {
    await dieAfterTheFirst(new LinkRecords(ADA, { withChild: EVE }, TODAY));
    const left = `RecordsLinked, revision 1 of ${streamOf(ADA)}: the other record was not told yet.`;
    expect(await typed('status')).toContain(`Half done    1\n  ${left}`);
    expect(await typed('verify')).toContain(`Half done: ${left}`);
    platform = await open('write');
    await platform.close();
    expect(await typed('status')).toContain('Half done    nothing');
    expect(await typed('verify')).not.toContain('Half done');
    platform = await open('read');
  });

  it('leaves both children in the lists, live as made afresh', async () => {
    await platform.prepareLists(() => undefined);
    await dieAfterTheFirst(new LinkRecords(ADA, { withChild: EVE }, TODAY));
    platform = await open('read');
    await platform.readModel.catchUp();
    const { tables } = await platform.compareLists(() => undefined);
    expect(tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
    expect(tables.find(({ table }) => table === 'child_summary')!.equal).toBe(2);
  });

  it('is told to the other by the next that writes, once: a link, and its undoing', async () => {
    await dieAfterTheFirst(new LinkRecords(ADA, { withChild: EVE }, TODAY));
    platform = await open('write');
    expect(typesOf(EVE)).toEqual(['ChildRegistered', 'RecordsLinked']);
    await dieAfterTheFirst(new UnlinkRecords(ADA, { fromChild: EVE, reason: 'Twins.' }, TODAY));
    for (let start = 0; start < 2; start++) {
      platform = await open('write');
      expect(typesOf(EVE)).toEqual(['ChildRegistered', 'RecordsLinked', 'RecordsUnlinked']);
      expect(platform.halfDone().pairs).toEqual([]);
      if (start === 0) await platform.close();
    }
  });

  it('is told to the other by the next that writes: a fact, known to both from one moment', async () => {
    const support = { startedOn: '2020-09-01', level: 'targeted' } as const;
    const { eventIds } = await say(new StartSenSupport(ADA, support, TODAY), 'support');
    const said = { event: eventIds[0]!, toChild: EVE, reason: 'Of Eve.' };
    await dieAfterTheFirst(new MoveFactToAnotherChild(ADA, said, TODAY));
    clock.set('2026-11-05T09:00:00.000Z');
    platform = await open('write');
    expect(typesOf(EVE)).toEqual(['ChildRegistered', 'FactReceivedFromAnotherChild', 'SenSupportStarted']);
    const last = (child: string) => platform.readModel.person(child)[0]!.events.at(-1)!;
    expect(last(EVE).knownAt).toBe(last(ADA).knownAt);
    expect(last(EVE).recordedAt).toBe('2026-11-05T09:00:00.000Z');
  });
});
