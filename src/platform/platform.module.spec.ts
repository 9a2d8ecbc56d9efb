import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_STREAM } from '../event-store/port.js';
import { openLog } from '../event-store/open-log.js';
import { UnreadableLog } from '../event-store/refuse-unreadable.js';
import { openPlatform } from './platform.module.js';
import { clockAt } from '../../test/support/clock.js';

const dir = mkdtempSync(join(tmpdir(), 'platform-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('opening a data folder', () => {
  it('refuses a log with events of a version that this release cannot read, and lets it go', async () => {
    const log = await openLog(dir, { mode: 'write' });
    const metadata = '{"recordedAt":"2026-03-04T09:30:00.000Z","schemaVersion":99}';
    await log.store.append('authority', NO_STREAM, [
      { id: '018dfe35-ea00-7000-8000-000000000001', type: 'AuthoritySet', data: '{}', metadata },
    ]);
    await log.close();
    const open = () =>
      openPlatform(dir, { mode: 'write', kek: undefined, clock: clockAt('2026-03-05T09:00:00.000Z') });
    await expect(open()).rejects.toThrow(UnreadableLog);
    await expect(open()).rejects.toThrow('AuthoritySet in version 99');
  });
});
