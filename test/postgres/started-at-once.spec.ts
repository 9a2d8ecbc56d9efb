import { KeysProblem } from '../../src/event-store/keys/key-database.js';
import { houseOfEachTest, keysIn, register, type Process } from './processes.js';

const house = houseOfEachTest();

const LIST = '{ children(first: 10) { edges { node { surname unreadable } } } }';

describe('processes that are started at once on nothing', () => {
  it('make one log, one set of keys and one set of lists', async () => {
    const all = await Promise.all([house().start(), house().start(), house().start()]);
    await Promise.all(all.map(({ platform }) => platform.startProjector()));
    expect(new Set(all.map(({ platform }) => platform.log.store.logId)).size).toBe(1);

    const surnames = all.map((_, i) => `Fable${'abc'[i]}`);
    const said = await Promise.all(all.map((one, i) => register(one, surnames[i]!)));
    expect(said.map(({ data }) => data?.registerChild.__typename)).toEqual(
      all.map(() => 'RegisterChildSuccess'),
    );
    for (const one of all) {
      const { data } = await one.ask(LIST);
      expect(data.children.edges).toEqual(
        surnames.map((surname) => ({ node: { surname, unreadable: null } })),
      );
      expect(await one.ready()).toMatchObject({ status: 200 });
    }
  }, 60_000);

  it('register one person once, whoever of them is told', async () => {
    const all: readonly Process[] = await Promise.all([house().start(), house().start()]);
    await Promise.all(all.map(({ platform }) => platform.startProjector()));
    const said = await Promise.all(all.map((one) => register(one, 'Fable')));
    const children = said.map(({ data }) => data?.registerChild.childId);
    expect(new Set(children).size).toBe(1);
    expect((await all[0]!.ask(LIST)).data.children.edges).toHaveLength(1);
  }, 60_000);

  it('are refused keys of another database, at once or later, before anything is sealed with them', async () => {
    const theirs = keysIn(await house().newDatabase());
    const all = await Promise.allSettled([house().start(), house().start({ keysAt: theirs })]);
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = all.find((one) => one.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(KeysProblem);
    expect(String(refused.reason)).toContain('KEY_DATABASE_URL');
    const empty = house().start({ keysAt: keysIn(await house().newDatabase()) });
    await expect(empty).rejects.toThrow(/keys of this log are missing .* leave KEY_DATABASE_URL out/);

    const first = all.find((one) => one.status === 'fulfilled')!.value;
    await first.platform.startProjector();
    expect((await register(first, 'Fable')).data.registerChild.__typename).toBe('RegisterChildSuccess');
  }, 60_000);
});
