import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const PROBLEM = '... on Problem { code message path }';
const REGISTER = `mutation ($input: RegisterChildInput!) { registerChild(input: $input) {
  __typename ... on RegisterChildSuccess { childId version position eventIds repeated } ${PROBLEM} } }`;
const START = `mutation ($input: StartSenSupportInput!) { startSenSupport(input: $input) {
  __typename ... on StartSenSupportSuccess { version } ${PROBLEM} } }`;

const ann = { names: { surname: 'Oak', forename: 'Ann' }, dateOfBirth: '2012-05-06' };
const register = async (idempotencyKey: string, more: object = {}) =>
  (await served.ask(REGISTER, { input: { idempotencyKey, ...ann, ...more } })).data.registerChild;
const start = async (input: object) => (await served.ask(START, { input })).data.startSenSupport;

describe('a mutation', () => {
  it('records what it says and gives the position that lists then hold', async () => {
    const done = await register('first');
    expect(done).toMatchObject({ __typename: 'RegisterChildSuccess', version: 0, repeated: false });
    expect(done.eventIds).toHaveLength(1);
    const { extensions } = await served.ask('{ transitionRisks(first: 1) { totalCount } }');
    expect(extensions.time[0].position >= done.position).toBe(true);
  });
  it('happens once when it is said twice with one key', async () => {
    const once = await register('twice');
    const again = await register('twice');
    expect(again).toEqual({ ...once, repeated: true });
  });
  it('conflicts when one key is used for two things', async () => {
    await register('same');
    expect(await register('same', { dateOfBirth: '2012-05-07' })).toMatchObject({
      __typename: 'ConflictProblem',
      path: ['input', 'idempotencyKey'],
    });
  });
  it('conflicts when the record is not at the version that was seen', async () => {
    const { childId } = await register('moved');
    const input = { idempotencyKey: 'k', childId, startedOn: '2026-01-05', expectedVersion: 7 };
    expect(await start(input)).toMatchObject({ __typename: 'ConflictProblem', code: 'record-changed' });
    expect(await start({ ...input, expectedVersion: 0 })).toMatchObject({
      __typename: 'StartSenSupportSuccess',
      version: 1,
    });
  });
  it('answers a rule that says no with its reason and its field', async () => {
    const { childId } = await register('ruled');
    expect(await start({ idempotencyKey: 'k', childId, startedOn: '2026-03-03' })).toMatchObject({
      __typename: 'RuleProblem',
      path: ['input', 'startedOn'],
      code: expect.stringMatching(/in-future$/),
    });
  });
  it('answers an unknown child as a problem', async () => {
    expect(await start({ idempotencyKey: 'k', childId: 'nobody', startedOn: '2026-01-05' })).toMatchObject({
      __typename: 'RuleProblem',
      code: 'unknown-child',
    });
  });
  it('answers an input that means nothing with its place', async () => {
    expect(await start({ idempotencyKey: '', childId: 'x', startedOn: '2026-01-05' })).toMatchObject({
      __typename: 'ValidationProblem',
      path: ['input', 'idempotencyKey'],
    });
  });
});
