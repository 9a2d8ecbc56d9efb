import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const PROBLEM = '... on Problem { code path }';
let keys = 0;
const say = async (name: string, more: object) => {
  const field = name[0]!.toLowerCase() + name.slice(1);
  const mutation = `mutation ($input: ${name}Input!) { ${field}(input: $input) {
    __typename ... on ${name}Success { childId version position eventIds } ${PROBLEM} } }`;
  const input = { idempotencyKey: `key-${++keys}`, ...more };
  return (await served.ask(mutation, { input })).data[field];
};
const register = async (surname: string): Promise<string> =>
  (await say('RegisterChild', { names: { surname, forename: 'Ann' }, dateOfBirth: '2012-05-06' })).childId;
const start = (childId: string) =>
  say('StartSenSupport', { childId, startedOn: '2024-09-02', level: 'TARGETED' });

const CHILD = `query ($id: ID!, $known: DateTime) { child(id: $id, asKnownAt: $known) { id name senStatus } }`;
const child = async (id: string, known?: string) => (await served.ask(CHILD, { id, known })).data.child;
const listed = async () =>
  (await served.ask('{ children(first: 9) { edges { node { id senStatus } } } }')).data.children.edges
    .map((edge: { node: { id: string; senStatus: string } }) => edge.node)
    .map(({ id, senStatus }: { id: string; senStatus: string }) => `${id} ${senStatus}`)
    .sort();
/** What the lists in use hold otherwise than lists made afresh. */
const differences = async () =>
  (await served.platform.compareLists(() => undefined)).tables.filter(
    ({ missing, extra }) => missing + extra > 0,
  );

describe('two records of one child', () => {
  it('are one while they are linked, and themselves again once unlinked', async () => {
    const ada = await register('Oak');
    served.setNow('2026-03-02T11:00:00.000Z');
    const eve = await register('Oke');
    await start(eve);
    served.setNow('2026-03-03T10:00:00.000Z');
    const apart = await listed();
    expect(await say('LinkRecords', { childId: eve, withChild: ada })).toMatchObject({ childId: eve });
    expect(await listed()).toEqual([`${ada} SEN_SUPPORT`]);
    expect(await child(eve)).toMatchObject({ id: ada, senStatus: 'SEN_SUPPORT' });
    expect(await differences()).toEqual([]);
    served.setNow('2026-03-04T10:00:00.000Z');
    await say('UnlinkRecords', { childId: ada, fromChild: eve, reason: 'Twins.' });
    expect(await listed()).toEqual(apart);
    expect(await child(ada)).toMatchObject({ id: ada, name: 'Ann Oak', senStatus: 'NONE' });
    expect(await child(eve, '2026-03-03T12:00:00Z')).toMatchObject({ id: ada, senStatus: 'SEN_SUPPORT' });
    expect(await child(eve, '2026-03-02T12:00:00Z')).toMatchObject({ id: eve, name: 'Ann Oke' });
    expect(await differences()).toEqual([]);
  });

  it('are said not to be linked where they are not, with the field', async () => {
    const [ada, eve] = [await register('Ash'), await register('Ashe')];
    expect(await say('UnlinkRecords', { childId: ada, fromChild: eve, reason: 'No.' })).toMatchObject({
      ...{ __typename: 'RuleProblem', code: 'not-linked', path: ['input', 'fromChild'] },
    });
  });
});

describe('a fact on the wrong child', () => {
  it('is the other’s from the move on, in the lists and in both cases, and was not before', async () => {
    served.setNow('2026-03-05T10:00:00.000Z');
    const [ida, uma] = [await register('Elm'), await register('Yew')];
    const { eventIds } = await start(ida);
    served.setNow('2026-03-06T10:00:00.000Z');
    const moved = await say('MoveFactToAnotherChild', {
      ...{ childId: ida, toChild: uma, event: eventIds[0], reason: 'Mixed up.' },
    });
    expect(moved.__typename).toBe('MoveFactToAnotherChildSuccess');
    expect(await listed()).toEqual(expect.arrayContaining([`${ida} NONE`, `${uma} SEN_SUPPORT`]));
    const before = '2026-03-05T12:00:00Z';
    expect([await child(ida, before), await child(uma, before)]).toMatchObject([
      ...[{ senStatus: 'SEN_SUPPORT' }, { senStatus: 'NONE' }],
    ]);
    expect(await differences()).toEqual([]);
  });
});
