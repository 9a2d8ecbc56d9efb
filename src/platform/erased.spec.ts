import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TODAY } from '../../test/support/child.js';
import { clockAt } from '../../test/support/clock.js';
import { erasureReport } from './erased.js';
import { keysFile } from '../event-store/keys/key-database.js';
import { openLogReader } from '../event-store/log-reader.js';
import { logFile } from '../event-store/open-log.js';
import { halfDoneLines } from './half-done.js';
import type { Saying } from '../journey/command.js';
import { RegisterChild } from '../journey/identification/register-child.js';
import { journey } from '../journey/journey.js';
import { EraseSubject } from '../journey/record/erase-subject.js';
import { LinkRecords } from '../journey/record/link-records.js';
import { UnlinkRecords } from '../journey/record/unlink-records.js';
import { openPlatform } from './platform.module.js';
import type { Platform } from './platform.module.js';

const [ADA, EVE] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
const streamOf = (child: string): string => `child-${child}`;
const clock = clockAt('2026-11-02T09:00:00.000Z');
const context = (commandId: string) => ({ commandId, source: 'graphql' });
const erase = (child: string) =>
  new EraseSubject(child, { because: 'asked-for', authority: '999', by: BY }, TODAY);

let dir: string;
let platform: Platform;
const open = async (mode: 'read' | 'write' = 'write') => {
  platform = await openPlatform(dir, { mode, kek: undefined, clock });
};
const say = (command: Saying, id: string) => platform.desk.say(command, context(id));
const report = () => {
  const reader = openLogReader(logFile(dir));
  const found = erasureReport(dir, reader);
  reader.close();
  return found;
};
const generations = () => readdirSync(join(dir, 'read')).filter((name) => /^generation-\d+\.db$/.test(name));
/** The record says that it was erased, and the process is gone before the key is. */
const dieAfterTheAppend = async (): Promise<void> => {
  await platform.handler.execute({
    ...{ stream: streamOf(ADA), command: erase(ADA), decider: journey, said: () => '' },
    context: context('erase'),
  });
  await platform.close();
};

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'erased-'));
  await open();
  const names = { surname: 'Fable', forename: 'Ida' };
  for (const child of [ADA, EVE])
    await say(new RegisterChild(child, { names, dateOfBirth: '2010-05-04' }, TODAY), child);
});
afterEach(async () => {
  await platform.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('an erasure that a crash cut short', () => {
  it('is seen by a check of the files, which says what is left and what to do', async () => {
    await platform.rebuild(() => undefined);
    await dieAfterTheAppend();
    expect(report()).toEqual({
      records: 1,
      left: [
        `The key database still holds 1 keys and 5 identity claims of ${streamOf(ADA)}, which was erased. Start a server: it finishes the erasure.`,
        expect.stringMatching(/^read\/generation-1\.db still holds \d+ rows of records that were erased\./),
      ],
    });
    await open('read');
  });

  it('is finished by the next process that writes: key, claims, kept lists, and rows with the next step', async () => {
    await platform.rebuild(() => undefined);
    await platform.rebuild(() => undefined);
    expect(generations()).toHaveLength(2);
    await dieAfterTheAppend();
    await open();
    expect(await platform.log.keys.remains([streamOf(ADA), streamOf(EVE)])).toMatchObject([
      { subject: streamOf(EVE), keys: 1 },
    ]);
    expect(generations()).toEqual(['generation-2.db']);
    await platform.readModel.catchUp();
    expect(report()).toEqual({ records: 1, left: [] });
  });

  it('is finished for the records linked with it', async () => {
    await say(new LinkRecords(ADA, { withChild: EVE }, TODAY), 'link');
    await dieAfterTheAppend();
    await open('read');
    expect(halfDoneLines(platform.halfDone())).toEqual([
      expect.stringMatching(`^${streamOf(EVE)} is linked with ${streamOf(ADA)}, which was erased`),
    ]);
    await platform.close();
    await open();
    expect(halfDoneLines(platform.halfDone())).toEqual([]);
    expect(report()).toEqual({ records: 2, left: [] });
    expect(platform.readModel.person(EVE)[0]!.events.at(-1)).toMatchObject({
      type: 'SubjectErased',
      data: { because: 'asked-for', authority: '999', by: BY },
    });
  });
});

describe('a list of a past position, made after an erasure', () => {
  it('holds the child who was once linked with the erased one', async () => {
    await say(new LinkRecords(ADA, { withChild: EVE }, TODAY), 'link');
    const { position } = await say(
      new UnlinkRecords(ADA, { fromChild: EVE, reason: 'Twins.' }, TODAY),
      'unlink',
    );
    await say(erase(ADA), 'erase');
    await platform.rebuild(() => undefined);
    const children = () =>
      platform.readAt(position, (reading) =>
        reading.all<{ id: string }>('SELECT DISTINCT id FROM child JOIN child_summary ON child = number'),
      );
    expect(await children()).toEqual([{ id: EVE }]);
  });
});

describe('an erasure while a reader holds the journal of the keys', () => {
  let reader: DatabaseSync;
  let wrapped: Buffer;
  const UNFINISHED = { reason: 'erasure-unfinished', message: expect.stringContaining('Say it again') };
  /** Whether the wrapped key still lies in the file of the keys, or in its journal. */
  const keyLeft = (): boolean =>
    ['', '-wal'].some((end) => {
      const file = `${keysFile(dir)}${end}`;
      return existsSync(file) && readFileSync(file).includes(wrapped);
    });
  const letGo = (): void => {
    if (reader.isTransaction) reader.exec('COMMIT');
    reader.close();
  };

  beforeEach(() => {
    reader = new DatabaseSync(keysFile(dir), { readOnly: true });
    reader.exec('BEGIN');
    const held = reader.prepare('SELECT wrapped FROM data_key WHERE subject = ?').get(streamOf(ADA));
    wrapped = Buffer.from((held as { wrapped: Uint8Array }).wrapped);
  });
  afterEach(() => {
    if (reader.isOpen) letGo();
  });

  it('is said to be unfinished, and is finished by saying it again once the reader has gone', async () => {
    await expect(say(erase(ADA), 'erase')).rejects.toMatchObject(UNFINISHED);
    expect(await platform.log.keys.remains([streamOf(ADA)])).toEqual([]);
    expect(keyLeft()).toBe(true);
    letGo();
    expect(await say(erase(ADA), 'at last')).toMatchObject({ childId: ADA, repeated: true });
    expect(keyLeft()).toBe(false);
    const types = platform.readModel.person(ADA)[0]!.events.map(({ type }) => type);
    expect(types).toEqual(['ChildRegistered', 'SubjectErased']);
  });

  it('goes on with the records linked with it when it is said again', async () => {
    await say(new LinkRecords(ADA, { withChild: EVE }, TODAY), 'link');
    await expect(say(erase(ADA), 'erase')).rejects.toMatchObject(UNFINISHED);
    expect(halfDoneLines(platform.halfDone())).toHaveLength(1);
    letGo();
    await say(erase(ADA), 'again');
    expect(platform.halfDone()).toEqual({ pairs: [], erasures: [] });
    await platform.readModel.catchUp();
    expect(report()).toEqual({ records: 2, left: [] });
  });

  it('is finished by the next process that writes, given a crash before it was said again', async () => {
    await say(new LinkRecords(ADA, { withChild: EVE }, TODAY), 'link');
    await expect(say(erase(ADA), 'erase')).rejects.toMatchObject(UNFINISHED);
    await platform.close();
    letGo();
    await open();
    expect(platform.halfDone()).toEqual({ pairs: [], erasures: [] });
    expect(keyLeft()).toBe(false);
  });

  it('leaves nothing of the key in the journal, given a crash of the only record’s erasure', async () => {
    await expect(say(erase(ADA), 'erase')).rejects.toMatchObject(UNFINISHED);
    await platform.close();
    expect(keyLeft()).toBe(true);
    letGo();
    await open();
    expect(keyLeft()).toBe(false);
  });
});
