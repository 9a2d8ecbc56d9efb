import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CopyRefused } from '../../src/event-store/copying/house.js';
import { openLog } from '../../src/event-store/open-log.js';
import type { OpenLog } from '../../src/event-store/open-log.js';
import { LogMoved } from '../../src/event-store/port.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { chained } from './chained.js';
import { copyBetween, eventsOf, stateOf } from './copying.js';
import { event, rejection } from './fixture.js';

let server: EventStoreServer;
let log: OpenLog;
let next: ReturnType<typeof chained>;
let root: string;
/** A folder that has the keys, and nothing else. */
let other: string;

const open = (): Promise<OpenLog> => openLog(join(root, 'log'), { mode: 'write', eventStoreUrl: server.url });
const append = async (stream: string): Promise<string> => {
  const { expected, events } = next(stream);
  await log.store.append(stream, expected, events);
  return events[0]!.id;
};

beforeEach(async () => {
  server = await startEventStoreServer();
  root = mkdtempSync(join(tmpdir(), 'writers-'));
  other = join(root, 'other');
  log = await open();
  next = chained(log.store.logId);
  const isKey = (path: string): boolean => /^(log|kek|keys\.db.*)$/.test(basename(path));
  cpSync(join(root, 'log'), join(other, 'log'), { recursive: true, filter: isKey });
});
afterEach(async () => {
  await log.close();
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('a log that moves out of an event store while others write there', () => {
  it('brings everything that was acknowledged, and acknowledges nothing more', async () => {
    const acknowledged: string[] = [];
    const writing = (async (): Promise<unknown> => {
      for (;;) acknowledged.push(await append(`child-${acknowledged.length % 3}`));
    })().catch((error: unknown) => error);
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const { events } = await copyBetween(server.url, other);
    expect(await writing).toBeInstanceOf(LogMoved);
    expect(events).toBeGreaterThanOrEqual(20);
    expect((await eventsOf(other)).map(({ id }) => id)).toEqual(acknowledged);
  }, 30_000);
  it('refuses what is appended behind its end also where the mirror has not seen that end yet', async () => {
    await append('child-a');
    await log.close();
    server.faults.subscriptions.push({ after: 0, kind: 'hang' });
    log = await open();
    await copyBetween(server.url, other);
    const count = server.log.all.length;
    expect(await rejection(append('child-a'))).toBeInstanceOf(LogMoved);
    expect(server.log.all).toHaveLength(count + 1);
    expect(await eventsOf(other)).toHaveLength(1);
  }, 30_000);
  it('does not come back into a store that holds what was written behind its end, and stays open', async () => {
    await append('child-a');
    await copyBetween(server.url, other);
    const [late] = next('child-a').events;
    server.log.append('child-a', 0, [
      {
        ...{ id: late!.id, type: late!.type, contentType: 'application/json' },
        ...{ data: Buffer.from(late!.data), metadata: Buffer.from(late!.metadata) },
      },
    ]);
    const error = await rejection(copyBetween(other, server.url));
    expect(error).toBeInstanceOf(CopyRefused);
    expect((error as Error).message).toContain('does not hold what the data folder');
    expect(await stateOf(other)).toBe('open');
  }, 30_000);
  it('is refused where it was: another process cannot open it, and says where it went', async () => {
    await append('child-a');
    await copyBetween(server.url, other);
    await log.close();
    const error = await rejection(open());
    expect(error).toBeInstanceOf(LogMoved);
    expect((error as Error).message).toContain('moved to a data folder on 2026-11-22 at 10:00 UTC');
    log = await openLog(join(other, 'log'), { mode: 'write' });
  }, 30_000);
});

describe('a log that cannot move', () => {
  it('does not go where another log lies', async () => {
    await append('child-a');
    const another = await startEventStoreServer();
    another.log.append('child-z', -1, [
      {
        ...{ id: event().id, type: 'Other', contentType: 'application/json' },
        ...{ data: Buffer.from('{}'), metadata: Buffer.from('{}') },
      },
    ]);
    await copyBetween(server.url, other);
    await log.close();
    const error = await rejection(copyBetween(other, another.url));
    await another.stop();
    expect((error as Error).message).toContain('Give the log an event store of its own');
    expect(await stateOf(other)).toBe('open');
    log = await openLog(join(other, 'log'), { mode: 'write' });
  }, 30_000);
  it('does not go where its keys are not', async () => {
    await append('child-a');
    const empty = join(root, 'empty');
    const error = await rejection(copyBetween(server.url, empty));
    expect(error).toBeInstanceOf(CopyRefused);
    expect((error as Error).message).toContain(`there are none at ${join(empty, 'log', 'keys.db')}`);
    expect(await stateOf(server.url)).toBe('open');
  });
});
