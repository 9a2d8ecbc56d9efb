import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLog } from '../../src/event-store/open-log.js';
import { LogInUse } from '../../src/event-store/port.js';
import { ReadOnlyLog } from '../../src/event-store/sqlite-store.js';
import { event, eventsOf, followUntil, ids, rejection } from './fixture.js';

const here = import.meta.dirname;
let dir: string;
let child: ChildProcess | undefined;

interface Writing {
  readonly process: ChildProcess;
  readonly acknowledged: string[];
  reached(count: number): Promise<void>;
}

const startWriter = (): Writing => {
  const hooks = join(here, 'run-typescript.mjs');
  const started = spawn(process.execPath, ['--import', hooks, join(here, 'append-until-killed.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  const acknowledged: string[] = [];
  const lines = createInterface(started.stdout);
  lines.on('line', (line) => acknowledged.push(line));
  const reached = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void (acknowledged.length >= count && resolve());
      lines.on('line', look);
      lines.on('close', () => reject(new Error(`The writer ended after ${acknowledged.length} events.`)));
      look();
    });
  return { process: started, acknowledged, reached };
};

const kill = async (writing: Writing): Promise<void> => {
  const ended = new Promise((resolve) => writing.process.once('close', resolve));
  writing.process.kill('SIGKILL');
  await ended;
};

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

describe('a log that another process writes', () => {
  it('loses nothing acknowledged when the writer is killed before a checkpoint, and can be written again', async () => {
    const writing = startWriter();
    await writing.reached(20);
    await kill(writing);
    const log = await openLog(dir, { mode: 'write' });
    const held = await log.store.readStream('child-a');
    expect(ids(held).slice(0, writing.acknowledged.length)).toEqual(writing.acknowledged);
    expect(held.map((one) => one.revision)).toEqual(held.map((_, i) => i));
    expect((await log.store.append('child-a', held.length - 1, [event()])).revision).toBe(held.length);
    await log.close();
  });
  it('refuses a second writer and names the first, which goes on', async () => {
    const writing = startWriter();
    await writing.reached(1);
    const error = (await rejection(openLog(dir, { mode: 'write' }))) as Error;
    expect(error).toBeInstanceOf(LogInUse);
    expect(error.message).toContain(`process ${writing.process.pid}`);
    expect(error.message).toContain('http://127.0.0.1:4321');
    await writing.reached(writing.acknowledged.length + 3);
  });
  it('is read beside the writer, and followed live', async () => {
    const writing = startWriter();
    await writing.reached(1);
    const log = await openLog(dir, { mode: 'read' });
    const start = await log.store.head();
    const signal = AbortSignal.timeout(5_000);
    const seen = await followUntil(
      log.store.subscribe({ after: start, signal }),
      (all) => eventsOf(all).length === 20,
    );
    const revisions = eventsOf(seen).map((one) => one.revision);
    expect(revisions).toEqual(Array.from({ length: 20 }, (_, i) => Number(start) + i));
    expect(await rejection(log.store.append('child-b', -1, [event()]))).toBeInstanceOf(ReadOnlyLog);
    await log.close();
  });
});
