import { openLogReader } from '../../src/event-store/log-reader.js';
import type { KeepUp } from '../../src/read-model/keep-up.js';
import { openSharedLogDecoder } from '../../src/read-model/log-decoder.js';
import { openKeepUp } from '../../src/read-model/postgres/open-keep-up.js';
import { adaAndBen, BEN, decided, met, projections } from '../projections/support/ada-and-ben.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const TAKEN_OVER_WITHIN_MS = 5_000;

describe('lists whose owner is frozen in the midst of its work', () => {
  it('are kept by another within five seconds, and what wakes up writes nothing twice', async () => {
    const folder = await adaAndBen();
    const lists = { url: await server.newDatabase(), setting: 'READ_DATABASE_URL' };
    const model = await listsIn(lists.url, folder, projections);
    await model.rebuild();
    const reader = openLogReader(folder.log.path);
    const keysAt = { dir: folder.dir, kek: undefined };
    const decoder = await openSharedLogDecoder(keysAt, reader.logId, projections.definitions);
    const keeping = (): Promise<KeepUp> =>
      openKeepUp(lists, { dir: folder.dir, reader, decoder, projections, pause: () => undefined });
    const [frozen, other] = [await keeping(), await keeping()];
    await frozen.step();

    await folder.say(BEN, '2024-03-05T09:00:00.000Z', met('2024-03-01'));
    const since = performance.now();
    while (!(await other.step())) await wait(20);
    expect(performance.now() - since).toBeLessThan(TAKEN_OVER_WITHIN_MS);

    await folder.say(BEN, '2024-03-06T09:00:00.000Z', decided('2024-03-04'));
    await frozen.step().catch(() => undefined); // its connection was ended
    expect(await frozen.step()).toBe(false);
    expect(await other.step()).toBe(true);
    const { tables, position } = await model.compare();
    expect(position).toBe(await folder.log.store.head());
    expect(tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);

    for (const one of [frozen, other]) await one.close();
    await decoder.close();
    reader.close();
    await model.close();
    await folder.remove();
  }, 30_000);
});
