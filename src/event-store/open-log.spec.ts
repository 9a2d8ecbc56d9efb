import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rejection } from '../../test/store-contract/fixture.js';
import { KekProblem } from './keys/kek.js';
import { KeysProblem } from './keys/key-database.js';
import { hasLog, NoLog, openLog } from './open-log.js';
import type { OpenLog } from './open-log.js';
import { LogInUse } from './port.js';

let above: string;
let dir: string;
const open: OpenLog[] = [];
const opening = async (mode: 'write' | 'read' = 'write'): Promise<OpenLog> => {
  const log = await openLog(dir, { mode });
  open.push(log);
  return log;
};
const saying = (id: string, type: string, schemaVersion: number, recordedAt: string) => ({
  id,
  type,
  data: '{}',
  metadata: JSON.stringify({ hash: 'x', recordedAt, schemaVersion }),
});
const write = async (): Promise<void> => {
  const log = await opening();
  await log.store.append('child-a', -1, [
    saying('1', 'ViewsRecorded', 1, '2025-03-04T09:30:00.000Z'),
    saying('2', 'ViewsRecorded', 2, '2025-03-05T09:30:00.000Z'),
    saying('3', 'ContactMade', 1, '2025-03-06T09:30:00.000Z'),
  ]);
  await log.close();
};

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'data-'));
  dir = join(above, 'data');
});
afterEach(async () => {
  for (const log of open.splice(0)) await log.close();
  rmSync(above, { recursive: true, force: true });
});

describe('opening the log of a data folder', () => {
  it('makes the folder for its owner only, a log and its keys', async () => {
    expect(hasLog(dir)).toBe(false);
    const log = await opening();
    expect(hasLog(dir)).toBe(true);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect((await log.keys.ensure('child-a')).subject).toBe('child-a');
    expect(log.kinds).toEqual([]);
    expect(log.lastRecordedAt).toBeUndefined();
  });
  it('tells the kinds of its events and when it was last written', async () => {
    await write();
    const log = await opening();
    expect(log.lastRecordedAt).toBe('2025-03-06T09:30:00.000Z');
    expect(log.kinds).toEqual([
      { type: 'ContactMade', version: 1 },
      { type: 'ViewsRecorded', version: 1 },
      { type: 'ViewsRecorded', version: 2 },
    ]);
  });
  it('tells the kinds that came after it last looked, to a reader too', async () => {
    await write();
    const log = await opening();
    await log.store.append('child-b', -1, [saying('4', 'NameChanged', 7, '2025-03-07T09:30:00.000Z')]);
    const reader = await opening('read');
    expect(reader.kinds).toContainEqual({ type: 'NameChanged', version: 7 });
    expect(reader.kinds).toHaveLength(4);
    expect(reader.lastRecordedAt).toBe('2025-03-07T09:30:00.000Z');
  });
  it('refuses a second writer of the folder, and lets a reader in', async () => {
    await write();
    await opening();
    expect(await rejection(opening())).toBeInstanceOf(LogInUse);
    expect(await (await opening('read')).store.readStream('child-a')).toHaveLength(3);
  });
  it('gives the lock back when it cannot open what is there', async () => {
    await write();
    rmSync(join(dir, 'kek'));
    expect(await rejection(opening())).toBeInstanceOf(KekProblem);
    expect(await rejection(opening())).toBeInstanceOf(KekProblem);
  });
  it('leaves neither lock nor keys open where a later step fails', async () => {
    await write();
    const db = new DatabaseSync(join(dir, 'log.db'));
    db.exec('DROP TABLE event_kind_seen');
    db.close();
    expect(((await rejection(opening())) as Error).message).toContain('event_kind_seen');
    expect(existsSync(join(dir, 'keys.db-wal'))).toBe(false);
    expect(((await rejection(opening())) as Error).message).toContain('event_kind_seen');
  });
  it('says that the keys are missing, and makes none, where events exist', async () => {
    await write();
    for (const name of readdirSync(dir)) if (name.startsWith('keys.db')) rmSync(join(dir, name));
    expect(await rejection(opening())).toBeInstanceOf(KeysProblem);
    expect(existsSync(join(dir, 'keys.db'))).toBe(false);
  });
  it('has nothing to read where there is no log, and makes nothing', async () => {
    expect(await rejection(opening('read'))).toBeInstanceOf(NoLog);
    expect(existsSync(dir)).toBe(false);
  });
  it('tells who is refused where the writer answers', async () => {
    const log = await opening();
    log.announce('http://127.0.0.1:3000');
    expect(((await rejection(opening())) as Error).message).toContain('http://127.0.0.1:3000');
  });
});
