import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '../../src/event-store/port.js';
import { importCity, NOW } from '../command-line/moving-house.js';
import { terminal } from '../command-line/typed.js';
import type { Terminal } from '../command-line/typed.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { eventsOf, stateOf } from './copying.js';

const here = import.meta.dirname;
let at: Terminal;
let server: EventStoreServer;
let all: readonly StoredEvent[];

beforeAll(async () => {
  server = await startEventStoreServer();
  at = terminal(NOW);
  await importCity(at, at, 3);
  all = await eventsOf(join(at.data, 'data'));
}, 60_000);
afterAll(async () => {
  at.remove();
  await server.stop();
});

/** @returns the signal that ended it; null where it came to its end */
const copyInAProcess = (from: string, to: string, dies: boolean): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const hooks = join(here, 'run-typescript.mjs');
    const script = join(here, 'copy-until-killed.ts');
    const args = ['--import', hooks, script, from, to, dies ? 'dies' : 'lives'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(`The copy ended with ${code}.`));
      else resolve(signal);
    });
  });

const killedOnTheWay = async (from: string, to: string): Promise<void> => {
  expect(await copyInAProcess(from, to, true)).toBe('SIGKILL');
  expect([await stateOf(from), await stateOf(to)]).toEqual(['open', 'arriving']);
  expect((await eventsOf(to)).length).toBeLessThan(all.length);
  expect(await copyInAProcess(from, to, false)).toBeNull();
  expect([await stateOf(from), await stateOf(to)]).toEqual(['closed', 'open']);
  expect(await eventsOf(to)).toEqual(all);
};

describe('a copy whose process is killed', () => {
  it('goes on at the next start, and ends with every event once, there and back', async () => {
    const data = join(at.data, 'data');
    await killedOnTheWay(data, server.url);
    for (const name of ['log.db', 'log.db-wal', 'log.db-shm'])
      rmSync(join(data, 'log', name), { force: true });
    await killedOnTheWay(server.url, data);
  }, 120_000);
});
