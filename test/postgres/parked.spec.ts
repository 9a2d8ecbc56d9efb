import type { ReadModel } from '../../src/read-model/read-model.js';
import { said } from '../support/facts.js';
import { ADA, adaAndBen, BEN, decided, met, redIn } from '../projections/support/ada-and-ben.js';
import { aFault, meetTheFault } from '../projections/support/a-fault.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let url: string;
let folder: LogFolder;
let model: ReadModel;
let fault: ReturnType<typeof aFault>;
const open = (): Promise<ReadModel> => listsIn(url, folder, fault.projections);
const parked = async () => (await model.health()).parked;
const names = async () => (await redIn(model)).map(({ name }) => name);

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  fault = aFault();
  folder = await adaAndBen();
  url = await server.newDatabase();
  model = await open();
  await model.rebuild();
  await meetTheFault(folder);
  await model.catchUp();
});
afterEach(async () => {
  await model.close();
  await folder.remove();
});

describe('a child who cannot be projected into PostgreSQL', () => {
  it('is parked, said so without personal data, and the others go on', async () => {
    expect(await names()).toEqual(['Fable, Ada', 'Märchen, Ben']);
    expect(await parked()).toMatchObject([{ child: ADA.slice(6), attempts: 3 }]);
    expect(JSON.stringify(await parked())).not.toContain('Fable');
    expect((await model.health()).lagEvents).toBe(0);
  });

  it('is taken up again where it is replayed, and no more counted where it is skipped', async () => {
    expect(await model.replayParked()).toEqual([]);
    expect(await model.skipParked(ADA.slice(6), 'it is being mended', 'staff-1')).toBe(true);
    expect(await parked()).toEqual([]);
    expect(await model.skips()).toMatchObject([
      { child: ADA.slice(6), attempts: 4, reason: 'it is being mended', skippedBy: 'staff-1' },
    ]);
    expect((await model.read((reading) => reading.parked)).map(({ child }) => child)).toEqual([ADA.slice(6)]);
    await folder.say(ADA, '2024-05-04T09:00:00.000Z', met('2024-05-03'));
    await model.catchUp();
    expect(await parked()).toHaveLength(1);
    fault.mend();
    expect(await model.replayParked()).toEqual([ADA.slice(6)]);
    expect(await parked()).toEqual([]);
    expect((await model.compare()).tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
  });

  it('is replayed by any process, beside the one that keeps the lists', async () => {
    const keeper = await open();
    keeper.follow();
    expect(await keeper.waitFor(await folder.log.store.head(), 5_000)).toBe(true);
    fault.mend();
    expect(await model.replayParked(ADA.slice(6))).toEqual([ADA.slice(6)]);
    const position = await folder.say(BEN, '2024-05-05T09:00:00.000Z', decided('2024-05-04'));
    expect(await model.waitFor(position, 5_000)).toBe(true);
    expect((await keeper.health()).failing).toBeUndefined();
    await keeper.close();
  });

  it('goes from the tables all the same once it is erased', async () => {
    await model.skipParked(ADA.slice(6), 'it is being mended');
    const erasure = { because: 'ordered', authority: '999', by: 'staff-1' } as const;
    await folder.say(ADA, '2024-05-04T09:00:00.000Z', said('SubjectErased', erasure));
    await model.catchUp();
    expect(await names()).toEqual(['Märchen, Ben']);
    expect(await parked()).toEqual([]);
    expect(await model.skips()).toEqual([]);
  });

  it('is parked in a rebuild too', async () => {
    await model.rebuild();
    expect(await parked()).toMatchObject([{ child: ADA.slice(6), attempts: 3 }]);
  });
});
