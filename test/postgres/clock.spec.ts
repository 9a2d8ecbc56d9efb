import { houseOfEachTest, NOW, register } from './processes.js';

const house = houseOfEachTest();

const CHILDREN = '{ children(first: 10) { edges { node { surname } } } }';

describe('a process whose clock is off', () => {
  it('refuses what would be recorded, answers what is asked, and takes commands again when it is right', async () => {
    let off = 0;
    const right = await house().start();
    const wrong = await house().start({ ownTime: () => Date.now() + off });
    await right.platform.startProjector();
    await register(right, 'Fable');
    off = 60_000;
    const head = await right.platform.log.store.head();

    const { data, errors } = await register(wrong, 'Märchen');
    expect({ data, code: errors[0].extensions.code }).toEqual({ data: null, code: 'UNAVAILABLE' });
    expect(errors[0].message).toContain('Nothing was recorded: the clock of this server is wrong');
    expect(await right.platform.log.store.head()).toBe(head);
    const { status, json } = await wrong.ready();
    expect(status).toBe(503);
    expect(json.error.clock.reason).toMatch(/stands 60 seconds ahead of .*set the clock\.$/);
    expect((await wrong.ask(CHILDREN)).data.children.edges).toEqual([{ node: { surname: 'Fable' } }]);

    off = 0;
    expect((await register(wrong, 'Märchen')).data.registerChild.__typename).toBe('RegisterChildSuccess');
    expect((await wrong.ready()).json.details.clock).toMatchObject({ status: 'up' });
  }, 60_000);

  it('starts to be asked, and claims nothing that another could then not record', async () => {
    const wrong = await house().start({ ownTime: () => Date.now() - 60_000 });
    expect((await register(wrong, 'Fable')).errors[0].extensions.code).toBe('UNAVAILABLE');
    expect(await wrong.platform.log.keys.claims.find('command', 'Fable')).toBeUndefined();
    expect(wrong.platform.clock.now()).toBe(NOW);
  }, 60_000);
});
