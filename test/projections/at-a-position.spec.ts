import { children } from '../../src/work-list/children.queries.js';
import { said } from '../support/facts.js';
import { CHILDREN, manyChildren, NOW, streamOf, type ManyChildren } from './support/many-children.js';

describe('what stood at a position', () => {
  let many: ManyChildren;
  beforeEach(async () => void (many = await manyChildren()));
  afterEach(() => many.done());

  it('makes the tables of a past position from the shorter streams, and keeps them', async () => {
    const { model, folder, register } = many;
    await model.rebuild();
    const then = (await model.health()).position!;
    const list = () => model.read((reading) => children(reading, { now: NOW }, {}));
    const before = await list();
    await register(CHILDREN);
    await folder.say(
      streamOf(0),
      '2024-02-02T09:00:00.000Z',
      said('PlacementStarted', { startedOn: '2023-09-04', urn: '100001' }),
    );
    await model.catchUp();
    expect(await list()).not.toEqual(before);
    many.projected = 0;
    for (let i = 0; i < 2; i++) {
      const past = await model.at(then);
      expect(await past.read((reading) => children(reading, { now: NOW }, {}))).toEqual(before);
      past.close();
    }
    expect(many.projected).toBe(CHILDREN);
  });

  it('makes a list at a past position as a job, which outlives the process', async () => {
    const { model } = many;
    await model.rebuild();
    const job = await model.jobs.start((await model.health()).position!, '{"view":"year-9"}');
    expect(job).toMatchObject({ state: 'waiting', done: 0, total: CHILDREN });
    const { jobs } = await many.reopen();
    jobs.resume();
    for (let i = 0; i < 200 && (await jobs.find(job.id))!.state !== 'done'; i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await jobs.find(job.id)).toMatchObject({
      state: 'done',
      done: CHILDREN,
      asked: '{"view":"year-9"}',
    });
    expect(await jobs.find('none')).toBeUndefined();
  });

  it('answers a list at the newest position from the tables in use, and makes it only once the log has moved on', async () => {
    const { model, register } = many;
    const done = async (id: string) => {
      while ((await model.jobs.find(id))!.state !== 'done')
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await model.rebuild();
    const newest = (await model.health()).position!;
    const count = () =>
      model.readAt(newest, async (reading) => (await children(reading, { now: NOW }, {})).items.length);
    many.projected = 0;
    const { id } = await model.jobs.start(newest, '{}');
    await done(id);
    expect([await count(), many.projected]).toEqual([CHILDREN, 0]);
    await register(CHILDREN);
    await model.catchUp();
    many.projected = 0;
    expect(await model.jobs.find(id)).toMatchObject({ state: 'waiting' });
    await done(id);
    expect([await count(), many.projected]).toEqual([CHILDREN, CHILDREN]);
  });

  it('gives one child as it stood at a position at once', async () => {
    const { model, folder } = many;
    await model.rebuild();
    const then = (await model.health()).position!;
    await folder.say(
      streamOf(0),
      '2024-02-02T09:00:00.000Z',
      said('PlacementStarted', { startedOn: '2023-09-04', urn: '100001' }),
    );
    const id = streamOf(0).slice('child-'.length);
    expect(model.person(id)[0]!.events).toHaveLength(2);
    expect(model.person(id, then)[0]!.events).toHaveLength(1);
    expect(model.person('nobody')).toEqual([]);
  });
});
