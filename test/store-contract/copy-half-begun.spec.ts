import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { openLog } from '../../src/event-store/open-log.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import type { EventStoreServer } from '../event-store-server/server.js';
import { chained } from './chained.js';
import { copyBetween, eventsOf, stateOf } from './copying.js';

let server: EventStoreServer;
let data: string;
let next: ReturnType<typeof chained> | undefined;

/** Records so many events of one child, where the log is open. */
const record = async (count: number, eventStoreUrl?: string): Promise<void> => {
  const log = await openLog(join(data, 'log'), { mode: 'write', eventStoreUrl });
  next ??= chained(log.store.logId);
  for (let i = 0; i < count; i += 1) {
    const { expected, events } = next('child-a');
    await log.store.append('child-a', expected, events);
  }
  await log.close();
};
/** The folder as a process leaves it that is killed as soon as it has said that a copy arrives. */
const killedOnArrival = (): void => {
  const db = new DatabaseSync(join(data, 'log', 'log.db'));
  db.exec(`UPDATE house SET state = 'arriving', copy = 'cut short'`);
  db.close();
};
/** How many events the folder counts up to each of its positions. */
const counted = (): number[] => {
  const reader = openLogReader(join(data, 'log', 'log.db'));
  const counts = [...reader.all()].map(({ position }) => reader.count({ upTo: position }));
  reader.close();
  return counts;
};

beforeEach(async () => {
  server = await startEventStoreServer();
  data = mkdtempSync(join(tmpdir(), 'half-begun-'));
  next = undefined;
});
afterEach(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('a copy into a folder that was killed as soon as the folder was told of it', () => {
  it('goes on where the log began in that folder', async () => {
    await record(3);
    await copyBetween(data, server.url);
    await record(2, server.url);
    killedOnArrival();
    await copyBetween(server.url, data);
    expect([await stateOf(server.url), await stateOf(data)]).toEqual(['closed', 'open']);
    expect(await eventsOf(data)).toHaveLength(5);
    expect(counted()).toEqual([1, 2, 3, 4, 5]);
  }, 30_000);
  it('counts what the folder recorded between two stays elsewhere', async () => {
    await record(3);
    await copyBetween(data, server.url);
    await record(2, server.url);
    await copyBetween(server.url, data);
    await record(4);
    await copyBetween(data, server.url);
    await record(1, server.url);
    killedOnArrival();
    await copyBetween(server.url, data);
    expect(counted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }, 30_000);
});
