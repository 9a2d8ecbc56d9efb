import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../src/event-store/open-log.js';
import type { OpenLog } from '../../src/event-store/open-log.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';

let server: EventStoreServer;
let dir: string;
const opens = (): Promise<OpenLog> => openLog(dir, { mode: 'write', eventStoreUrl: server.url });

beforeEach(async () => {
  server = await startEventStoreServer();
  dir = mkdtempSync(join(tmpdir(), 'begun-'));
});
afterEach(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('a data folder that begins a log in an event store', () => {
  it('calls it what it wrote down before, given a start that was cut short', async () => {
    const logId = '0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
    writeFileSync(join(dir, 'log-id'), logId);
    const log = await opens();
    expect(log.store.logId).toBe(logId);
    await log.close();
  });
  it('writes a name down anew where a full disk or a power cut left none of it', async () => {
    writeFileSync(join(dir, 'log-id'), '');
    const log = await opens();
    expect(log.store.logId).toBe(readFileSync(join(dir, 'log-id'), 'utf8'));
    expect(log.store.logId).toHaveLength(36);
    expect(readdirSync(dir).filter((name) => name.startsWith('log-id'))).toEqual(['log-id']);
    await log.close();
  });
});
