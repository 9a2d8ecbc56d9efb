import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../src/event-store/open-log.js';
import { startEventStoreServer } from '../event-store-server/server.js';
import { startPostgres } from '../postgres/start-postgres.js';

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a log whose keys lie in a database that goes away', () => {
  it('says so to its owner, and says when it is back', async () => {
    const [server, postgres] = await Promise.all([startEventStoreServer(), startPostgres()]);
    const dir = mkdtempSync(join(tmpdir(), 'away-'));
    const kek = randomBytes(32).toString('base64');
    const troubles: unknown[] = [];
    const log = await openLog(dir, {
      ...{ mode: 'write', eventStoreUrl: server.url },
      keysAt: { url: await postgres.newDatabase(), setting: 'KEY_DATABASE_URL', kek },
      onKeysTrouble: (why) => void troubles.push(why),
    });
    await postgres.kill('SIGKILL');
    await until(() => troubles.length > 0);
    expect(troubles[0]).toBeInstanceOf(Error);
    await postgres.start();
    await until(() => troubles.at(-1) === undefined);
    await log.close();
    await server.stop();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  });
});
