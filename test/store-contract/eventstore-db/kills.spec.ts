import { drill } from '../../event-store-server/kill-drill.js';
import { expectNothingLost } from '../../event-store-server/nothing-lost.js';
import { startEventStoreServer } from '../../event-store-server/server.js';

describe('a server that is killed under load', () => {
  it('loses nothing acknowledged, doubles nothing, and is followed without a gap, over twelve kills', async () => {
    const server = await startEventStoreServer();
    const killing = {
      url: server.url,
      // Between write and acknowledgement, before the write, and at any moment, in turn.
      kill: async () => {
        const kind = (['die-after-writing', 'die', undefined] as const)[server.seen.appends.length % 3];
        if (kind === undefined) return server.die();
        server.faults.appends.push({ kind });
        while (server.faults.appends.length > 0) await new Promise((resolve) => setTimeout(resolve, 2));
      },
      start: () => server.restart(),
    };
    const drilled = await drill({ server: killing, kills: 12, every: 15, writers: 6 });
    expectNothingLost(drilled);
    expect(drilled.log.length).toBeGreaterThan(12 * 15);
    await drilled.close();
    await server.stop();
  });
});
