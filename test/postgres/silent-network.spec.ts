import { openDatabase, type Database } from '../../src/postgres/database.js';
import { openWay, type Way } from '../support/a-way.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

let server: PostgresServer;
let way: Way;
let database: Database;
const NEVER = { askAfterMs: 3_600_000, answerWithinMs: 1 };

const open = async (idle = { askAfterMs: 0, answerWithinMs: 100 }): Promise<void> => {
  const url = await server.newDatabase();
  way = await openWay(Number(new URL(url).port));
  database = await openDatabase(way.over(url), 'READ_DATABASE_URL', { idle });
};
const answer = (withinMs?: number) => database.ask('SELECT 1 AS one', [], withinMs);

beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());
afterEach(async () => {
  way.stop();
  await database.close();
});

describe('a network that loses what it carries and tells nobody', () => {
  it('is noticed before a question is asked over a connection that lay idle', async () => {
    await open();
    await answer();
    way.lose();
    expect(await answer()).toEqual([{ one: 1 }]);
  });
  it('keeps a question no longer than it may wait, and the next is asked over another connection', async () => {
    await open(NEVER);
    await answer();
    way.lose();
    await expect(answer(100)).rejects.toThrow('does not answer');
    expect(await answer()).toEqual([{ one: 1 }]);
  });
  it('is told from one that was cut: the next question is asked over another connection at once', async () => {
    await open(NEVER);
    await answer();
    way.set('cut');
    await expect(answer()).rejects.toThrow();
    way.set('open');
    expect(await answer()).toEqual([{ one: 1 }]);
  });
});
