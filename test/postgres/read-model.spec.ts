import type { ReadModel } from '../../src/read-model/read-model.js';
import { adaAndBen, BEN, decided, met, projections, redIn } from '../projections/support/ada-and-ben.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let folder: LogFolder;
let model: ReadModel;

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await adaAndBen();
  model = await listsIn(await server.newDatabase(), folder, projections);
});
afterEach(async () => {
  await model.close();
  await folder.remove();
});

describe('the lists in PostgreSQL', () => {
  it('show one child through to the list of risks', async () => {
    await model.rebuild();
    expect(await redIn(model)).toMatchObject([
      { name: 'Fable, Ada', dateOfBirth: '2010-05-04', ncYear: 9, age: 14, severity: 'red' },
    ]);
  });

  it('are the rows that files hold, kept up to date event by event', async () => {
    await model.rebuild();
    await folder.say(BEN, '2024-03-05T09:00:00.000Z', met('2024-03-01'), decided('2024-03-04'));
    await model.catchUp();
    const { tables, position } = await model.compare();
    expect(position).toBe(await folder.log.store.head());
    expect(tables.filter(({ missing, extra }) => missing + extra > 0)).toEqual([]);
    expect(tables.find(({ table }) => table === 'transition_risk')!.equal).toBeGreaterThan(0);
  });
});
