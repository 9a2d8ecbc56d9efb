import { openDatabase } from '../../src/postgres/database.js';
import { houseOfEachTest, register, type Process } from './processes.js';

const house = houseOfEachTest();

/** A position that no event of this log has yet. */
const LATER = '00000000000099999999';
const within = async (url: string, text: string): Promise<void> => {
  const database = await openDatabase(url, 'READ_DATABASE_URL', { connections: 1 });
  await database.ask(text);
  await database.close();
};
const surnames = async (one: Process): Promise<readonly string[]> => {
  const { data } = await one.ask('{ children(first: 10) { edges { node { surname } } } }');
  return data.children.edges.map(({ node }: { node: { surname: string } }) => node.surname);
};

describe('lists in PostgreSQL that hold more than the log, which was put back from an older backup', () => {
  beforeEach(async () => {
    const one = await house().start();
    await one.platform.startProjector();
    await register(one, 'Fable');
    await one.close();
    await within(house().lists, `UPDATE read_1.checkpoint SET position = '${LATER}'`);
    await within(house().lists, `UPDATE read_1.child_summary SET surname = 'Nobody'`);
  });

  it('are made afresh at the next start, and take what comes then', async () => {
    const one = await house().start();
    await one.platform.startProjector();
    expect(await surnames(one)).toEqual(['Fable']);
    await register(one, 'Quill');
    expect(await surnames(one)).toEqual(['Fable', 'Quill']);
  }, 120_000);

  it('are made afresh by one of two processes that start at once', async () => {
    const both = [await house().start(), await house().start()];
    await Promise.all(both.map(({ platform }) => platform.startProjector()));
    for (const one of both) expect(await surnames(one)).toEqual(['Fable']);
  }, 120_000);

  it('are made afresh by a rebuild that is asked for', async () => {
    const one = await house().start();
    await one.platform.rebuild(() => undefined);
    await one.platform.startProjector();
    expect(await surnames(one)).toEqual(['Fable']);
  }, 120_000);
});
