import type { ReadModel } from '../../src/read-model/read-model.js';
import { children } from '../../src/work-list/children.queries.js';
import { transitionRisks } from '../../src/work-list/transition-risks.queries.js';
import { said } from '../support/facts.js';
import { adaAndBen, now, projections } from '../projections/support/ada-and-ben.js';
import type { LogFolder } from '../projections/support/log-folder.js';
import { listsIn } from './lists-in.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let folder: LogFolder;
let model: ReadModel;

beforeAll(async () => {
  server = await startPostgres();
  folder = await adaAndBen();
  model = await listsIn(await server.newDatabase(), folder, projections);
  await model.rebuild();
});
afterAll(async () => {
  await model.close();
  await server.stop();
  await folder.remove();
});

describe('a text that PostgreSQL cannot hold as it is', () => {
  it.each([
    ['a NUL, which was recorded before it was refused', 'Fa\u0000ble', 'Fa\ufffdble'],
    ['the end of a COPY', '\\.', '\\.'],
  ])('keeps nobody from the lists: %s', async (_, surname, shown) => {
    const names = { surname, forename: 'Ida' };
    const registered = said('ChildRegistered', { names, dateOfBirth: '2010-05-04', birthCohort: 2010 });
    await folder.say(`child-${crypto.randomUUID()}`, '2024-05-01T09:00:00.000Z', registered);
    await model.catchUp();
    const found = await model.read((reading) => children(reading, { now }, {}));
    expect(found.items.map((one) => one.surname)).toContain(shown);
    expect(await model.health()).toMatchObject({ lagEvents: 0, parked: [] });
  });
  it('is looked for, and found nowhere', async () => {
    const odd = ['\u0000', 'x\u0000y', '\ud800'];
    await model.read(async (reading) => {
      for (const text of odd) {
        const [one, page] = [
          { now, upn: text, nhsNumber: text },
          { after: text, first: 3 },
        ];
        expect((await children(reading, one, page)).items).toEqual([]);
        const filter = { officer: [text], setting: [text], locality: odd };
        expect((await transitionRisks(reading, { now, filter }, { first: 3 })).items).toEqual([]);
      }
    });
  });
});
