import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TODAY } from '../../test/support/child.js';
import { clockAt } from '../../test/support/clock.js';
import { erasureReport } from './erased.js';
import { KeyUnavailable } from '../event-store/command.js';
import { keysFile } from '../event-store/keys/key-database.js';
import { openLogReader } from '../event-store/log-reader.js';
import { logFile } from '../event-store/open-log.js';
import { RecordViews } from '../journey/identification/record-views.js';
import { RegisterChild } from '../journey/identification/register-child.js';
import { EraseSubject } from '../journey/record/erase-subject.js';
import { keylessSentence, recordsTold } from './keyless.js';
import { openPlatform, type Platform } from './platform.module.js';
import { children } from '../work-list/children.queries.js';

const [ADA, EVE, MAX] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const BY = 'staff-018dfe35-ea00-7000-8000-000000000001';
const NOW = '2026-11-02T09:00:00.000Z';
const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'copy-database.mjs');

let [dir, backups] = ['', ''];
let platform: Platform;
const open = async (): Promise<void> => {
  platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock: clockAt(NOW) });
  await platform.catchUp(() => undefined);
};
const register = (child: string, surname: string) =>
  platform.desk.say(
    new RegisterChild(child, { names: { surname, forename: 'Ida' }, dateOfBirth: '2010-05-04' }, TODAY),
    { commandId: child, source: 'graphql' },
  );
const erase = (child: string) =>
  platform.desk.say(new EraseSubject(child, { because: 'asked-for', authority: '999', by: BY }, TODAY), {
    commandId: `erase-${child}`,
    source: 'graphql',
  });
const surnames = async (): Promise<readonly (string | null)[]> =>
  (await platform.tables.read((reading) => children(reading, { now: NOW }, {}))).items.map(
    ({ surname }) => surname,
  );
const left = (): readonly string[] => {
  const reader = openLogReader(logFile(dir));
  const found = erasureReport(dir, reader).left;
  reader.close();
  return found;
};
const keyless = async (): Promise<string | undefined> => {
  const reader = openLogReader(logFile(dir));
  const told = recordsTold();
  for (const event of reader.all()) told.note(event);
  reader.close();
  return keylessSentence({ dir, kek: undefined }, told.streams());
};
const copied = (file: string, as: string): string => {
  const to = join(backups, as);
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', SCRIPT, file, to]);
  expect({ status, said: stderr.toString() }).toEqual({ status: 0, said: '' });
  return to;
};
const putBack = (backup: string, file: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  cpSync(backup, file);
};

beforeEach(async () => {
  [dir, backups] = [mkdtempSync(join(tmpdir(), 'restored-')), mkdtempSync(join(tmpdir(), 'backups-'))];
  await open();
  await register(ADA, 'Fable');
  await register(EVE, 'Quill');
});
afterEach(async () => {
  await platform.close();
  for (const folder of [dir, backups]) rmSync(folder, { recursive: true, force: true });
});

describe('a log and its keys, copied beside the process that writes', () => {
  it('are all that is needed: the lists are made of them again', async () => {
    const [log, keys] = [copied(logFile(dir), 'log.db'), copied(keysFile(dir), 'keys.db')];
    const kek = join(dir, 'kek');
    cpSync(kek, join(backups, 'kek'));
    await platform.close();
    rmSync(dir, { recursive: true });
    dir = mkdtempSync(join(tmpdir(), 'restored-'));
    cpSync(join(backups, 'kek'), join(dir, 'kek'));
    putBack(log, logFile(dir));
    putBack(keys, keysFile(dir));
    await open();
    expect(await surnames()).toEqual(['Fable', 'Quill']);
  });

  it('are never copied over a copy', () => {
    const to = copied(logFile(dir), 'log.db');
    const again = spawnSync(process.execPath, ['--no-warnings', SCRIPT, logFile(dir), to]);
    expect(again.status).toBe(1);
    expect(again.stderr.toString()).toContain('is there already');
    expect(existsSync(`${to}.unfinished`)).toBe(false);
  });
});

describe('keys put back from before an erasure', () => {
  it('lose the erased one again at the next start of a process that writes', async () => {
    const keys = copied(keysFile(dir), 'keys.db');
    await erase(ADA);
    await platform.close();
    putBack(keys, keysFile(dir));
    expect(left()).toEqual([expect.stringContaining('still holds 1 keys')]);
    await open();
    expect(left()).toEqual([]);
    expect(await platform.log.keys.find(`child-${ADA}`)).toBeUndefined();
    expect(await surnames()).toContain('Quill');
  });
});

describe('a log put back from before its newest events', () => {
  it('has lists made afresh, which hold no more than it, and take what comes then', async () => {
    const log = copied(logFile(dir), 'log.db');
    await register(MAX, 'Zephyr');
    await platform.catchUp(() => undefined);
    expect(await surnames()).toEqual(['Fable', 'Quill', 'Zephyr']);
    await platform.close();
    putBack(log, logFile(dir));
    await open();
    expect(await surnames()).toEqual(['Fable', 'Quill']);
    await register('00000000-0000-4000-8000-000000000004', 'Yarrow');
    await platform.catchUp(() => undefined);
    expect(await surnames()).toEqual(['Fable', 'Quill', 'Yarrow']);
  });
});

describe('a log put back from before an erasure, with the keys of after it', () => {
  it('holds a record that cannot be read, and that can be erased again', async () => {
    const log = copied(logFile(dir), 'log.db');
    await erase(ADA);
    await platform.close();
    putBack(log, logFile(dir));
    await open();
    const views = new RecordViews(ADA, { whose: 'child', views: 'To be asked.', recordedOn: TODAY }, TODAY);
    const said = platform.desk.say(views, { commandId: 'views', source: 'graphql' });
    await expect(said).rejects.toThrow(KeyUnavailable);
    expect(await keyless()).toContain(`of 1 record, whose key is not held: child-${ADA}.`);
    await erase(ADA);
    expect(await keyless()).toBeUndefined();
    await platform.catchUp(() => undefined);
    expect(await surnames()).toEqual(['Quill']);
    expect(left()).toEqual([]);
    expect((await platform.tables.read(({ parked }) => parked)).map(({ child }) => child)).toEqual([]);
    expect((await erase(ADA)).repeated).toBe(true);
  });
});
