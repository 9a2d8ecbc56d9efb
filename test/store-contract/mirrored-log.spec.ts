import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { KeysProblem } from '../../src/event-store/keys/key-database.js';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { FillingStopped } from '../../src/event-store/mirror/fill-to-head.js';
import { MirrorRefused } from '../../src/event-store/mirror/mirror-refused.js';
import { openLog, OtherHouse } from '../../src/event-store/open-log.js';
import type { OpenLog, OpenLogOptions } from '../../src/event-store/open-log.js';
import { LogInUse, NO_STREAM } from '../../src/event-store/port.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { ReadOnlyLog } from '../../src/event-store/sqlite-store.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { event, events, ids, rejection } from './fixture.js';

const here = import.meta.dirname;
let server: EventStoreServer;
let dir: string;
const open: OpenLog[] = [];
const folders: string[] = [];

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'mirrored-'));
  folders.push(made);
  return made;
};
const opens = async (where = dir, options: Partial<OpenLogOptions> = {}): Promise<OpenLog> => {
  const log = await openLog(where, { mode: 'write', eventStoreUrl: server.url, ...options });
  open.push(log);
  return log;
};
const closed = async (log: OpenLog): Promise<void> => {
  await log.close();
  open.splice(open.indexOf(log), 1);
};
/** What another process appends. */
const appendedElsewhere = (stream: string, count: number): unknown =>
  server.log.append(
    stream,
    server.log.stream(stream).length - 1,
    events(count).map(({ id, type, data, metadata }) => ({
      ...{ id, type, contentType: 'application/json' },
      ...{ data: Buffer.from(data), metadata: Buffer.from(metadata) },
    })),
  );
const mirrored = (log: OpenLog): StoredEvent[] => {
  const reader = openLogReader(log.path);
  const all = [...reader.all()];
  reader.close();
  return all;
};

beforeEach(async () => {
  server = await startEventStoreServer();
  dir = folder();
});
afterEach(async () => {
  for (const log of open.splice(0)) await log.close();
  await server.stop();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('a log in an event store, opened through a data folder', () => {
  it('answers an append once it can be read here', async () => {
    const log = await opens();
    const appended = await log.store.append('child-a', NO_STREAM, events(3));
    expect(mirrored(log)).toEqual(await log.store.readStream('child-a'));
    expect(mirrored(log).at(-1)!.position).toBe(appended.position);
    expect(await log.store.head()).toBe(appended.position);
  });
  it('goes on after a restart, its facts read from the mirror', async () => {
    const first = await opens();
    await first.store.append('child-a', NO_STREAM, [
      { ...event(), metadata: '{"recordedAt":"2025-03-04T09:30:00.000Z","schemaVersion":1}' },
    ]);
    await closed(first);
    const log = await opens();
    expect(log.store.logId).toBe(first.store.logId);
    expect(log.lastRecordedAt).toBe('2025-03-04T09:30:00.000Z');
    expect(log.kinds).toEqual([{ type: 'ViewsRecorded', version: 1 }]);
  });
  it('fills a mirror that was deleted again', async () => {
    const first = await opens();
    await first.store.append('child-a', NO_STREAM, events(20));
    const before = mirrored(first);
    await closed(first);
    rmSync(join(dir, 'mirror'), { recursive: true });
    expect(mirrored(await opens())).toEqual(before);
  });
  it('tells its owner of each commit', async () => {
    let commits = 0;
    const log = await opens(dir, { onCommit: () => (commits += 1) });
    const before = commits;
    await log.store.append('child-a', NO_STREAM, events(1));
    expect(commits).toBeGreaterThan(before);
  });
  it('pages through what another process has just appended', async () => {
    const log = await opens();
    appendedElsewhere('child-x', 2);
    expect(await log.store.readAll({ prefix: 'child-', limit: 10 })).toHaveLength(2);
  });
  it('is read beside the process that keeps the mirror, and takes no appends there', async () => {
    const log = await opens();
    await log.store.append('child-a', NO_STREAM, events(2));
    const beside = await opens(dir, { mode: 'read' });
    expect(await beside.store.readStream('child-a')).toHaveLength(2);
    expect(await rejection(beside.store.append('child-a', 1, [event()]))).toBeInstanceOf(ReadOnlyLog);
  });
  it('is brought up to date by who only reads where nobody else keeps the mirror', async () => {
    const log = await opens();
    await log.store.append('child-a', NO_STREAM, events(2));
    await closed(log);
    appendedElsewhere('child-a', 3);
    expect(await (await opens(dir, { mode: 'read' })).store.readStream('child-a')).toHaveLength(5);
  });
  it('refuses a second process of the same data folder', async () => {
    await opens();
    expect(await rejection(opens())).toBeInstanceOf(LogInUse);
  });
  it('refuses another data folder, which has not its keys, and says what to do', async () => {
    await opens();
    const error = await rejection(opens(folder()));
    expect(error).toBeInstanceOf(KeysProblem);
    expect((error as Error).message).toContain('THROUGHLINE_DATA');
  });
  it('is begun by one of two folders that begin at once', async () => {
    const begun = await Promise.allSettled([opens(), opens(folder())]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  it('refuses to work with a data folder whose keys are gone', async () => {
    const log = await opens();
    await log.store.append('child-a', NO_STREAM, events(1));
    await closed(log);
    for (const name of ['keys.db', 'keys.db-wal', 'keys.db-shm']) rmSync(join(dir, name), { force: true });
    expect(await rejection(opens())).toBeInstanceOf(KeysProblem);
  });
  it('refuses a mirror of another log by name', async () => {
    const first = await opens();
    await closed(first);
    const another = await startEventStoreServer();
    const other = folder();
    const second = await opens(other, { eventStoreUrl: another.url });
    await closed(second);
    rmSync(join(other, 'mirror'), { recursive: true });
    cpSync(join(dir, 'mirror'), join(other, 'mirror'), { recursive: true });
    const error = await rejection(opens(other, { eventStoreUrl: another.url }));
    await another.stop();
    expect(error).toBeInstanceOf(MirrorRefused);
    expect((error as Error).message).toContain(first.store.logId);
    expect((error as Error).message).toContain(second.store.logId);
  });
  it('refuses a folder that holds a log of its own, and the other way round', async () => {
    const own = folder();
    await (await openLog(own, { mode: 'write' })).close();
    expect(await rejection(opens(own))).toBeInstanceOf(OtherHouse);
    await closed(await opens());
    expect(await rejection(openLog(dir, { mode: 'write' }))).toBeInstanceOf(OtherHouse);
  });
  it('stops filling when it is told to, and goes on at the next start', async () => {
    const log = await opens();
    await log.store.append('child-a', NO_STREAM, events(5));
    await closed(log);
    rmSync(join(dir, 'mirror'), { recursive: true });
    server.faults.subscriptions.push({ after: 0, kind: 'hang' });
    const filling = { onProgress: () => undefined, signal: AbortSignal.abort() };
    expect(await rejection(opens(dir, { filling }))).toBeInstanceOf(FillingStopped);
    expect(mirrored(await opens())).toHaveLength(5);
  });
});

describe('a process that writes to an event store', () => {
  it('loses nothing acknowledged when it is killed, and its folder goes on', async () => {
    const hooks = join(here, 'run-typescript.mjs');
    const args = ['--import', hooks, join(here, 'append-until-killed.ts'), dir, server.url];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    const lines = createInterface(child.stdout);
    const gone = new Promise((resolve) => child.once('close', resolve));
    for await (const line of lines) {
      acknowledged.push(line);
      if (acknowledged.length === 1) expect(await rejection(opens())).toBeInstanceOf(LogInUse);
      if (acknowledged.length === 20) child.kill('SIGKILL');
    }
    await gone;
    const log = await opens();
    const held = await log.store.readStream('child-a');
    expect(ids(held).slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(held.map((one) => one.revision)).toEqual(held.map((_, i) => i));
    expect(mirrored(log)).toEqual(held);
    expect((await log.store.append('child-a', held.length - 1, [event()])).revision).toBe(held.length);
  }, 30_000);
});
