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

describe('a correction', () => {
  it('says what is right instead, and is believed from then on', async () => {
    const { childId } = await register('corrected');
    const started = await start({ idempotencyKey: 's', childId, startedOn: '2026-01-05', level: 'TARGETED' });
    expect(started).toMatchObject({ __typename: 'StartSenSupportSuccess' });
    const journey = `query ($id: ID!) { journey(child: $id, first: 9, types: [SenSupportStarted]) { edges { node { id } } } }`;
    const [{ node }] = (await served.ask(journey, { id: childId })).data.journey.edges;
    const correct = `mutation ($input: CorrectFactInput!) { correctFact(input: $input) {
      __typename ... on CorrectFactSuccess { eventIds } ${PROBLEM} } }`;
    const instead = [{ occurredOn: '2026-01-12', data: { startedOn: '2026-01-12', level: 'targeted' } }];
    const input = {
      idempotencyKey: 'c',
      childId,
      corrects: node.id,
      wrong: 'DATE',
      reason: 'Typed wrongly.',
      instead,
    };
    const { data } = await served.ask(correct, { input });
    expect(data.correctFact).toMatchObject({
      __typename: 'CorrectFactSuccess',
      eventIds: [expect.any(String), expect.any(String)],
    });
    const statusOn = async (on: string): Promise<string> =>
      (
        await served.ask('query ($id: ID!, $on: Date) { child(id: $id, asEffectiveAt: $on) { senStatus } }', {
          id: childId,
          on,
        })
      ).data.child.senStatus;
    expect(await statusOn('2026-01-06')).toBe('NONE');
    expect(await statusOn('2026-01-12')).toBe('SEN_SUPPORT');
  });
});

describe('a member of staff named in a mutation', () => {
  const ASSIGN = `mutation ($input: AssignOfficerInput!) { assignOfficer(input: $input) {
    __typename ... on AssignOfficerSuccess { version } ${PROBLEM} } }`;
  const assign = async (officer: string) => {
    const { childId } = await register(`of ${officer}`);
    const said = { officer, role: 'EHC_OFFICER', assignedOn: '2026-02-02' };
    const input = { idempotencyKey: `assign ${officer}`, childId, ...said };
    return (await served.ask(ASSIGN, { input })).data.assignOfficer;
  };
  it('is taken by an opaque id', async () => {
    const done = await assign('staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11');
    expect(done.__typename).toBe('AssignOfficerSuccess');
  });
  it.each(['j.smith', 'staff-1'])('is refused by anything else, which is not repeated: %p', async (name) => {
    const refused = await assign(name);
    expect(refused).toMatchObject({ __typename: 'ValidationProblem', path: ['input', 'officer'] });
    expect(refused.message).toContain('staff-<uuid>');
    expect(refused.message).not.toContain(name);
  });
});

describe('the authority', () => {
  it('adopts a policy of the release, or is told which there are', async () => {
    const adopt = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) {
      __typename ... on AdoptPolicySuccess { version repeated } ${PROBLEM} } }`;
    const input = {
      idempotencyKey: 'p',
      policy: 'nothing',
      adoptedOn: '2026-03-01',
      recordedHere: [],
      by: 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11',
    };
    const { data } = await served.ask(adopt, { input });
    expect(data.adoptPolicy).toMatchObject({
      __typename: 'RuleProblem',
      code: 'unknown-policy',
      path: ['input', 'policy'],
    });
  });
});
