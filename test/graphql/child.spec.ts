import { serveForTest } from './served.js';
import type { Served } from './served.js';

const FIRST_DAY = '2026-01-12T10:00:00.000Z';
let served: Served;
let ann: string;
let before: string;

const say = async (mutation: string, input: object): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) {
    __typename ... on ${type}Success { childId position } ... on Problem { code message } } }`;
  const { data } = await served.ask(query, { input });
  expect(data.done).toMatchObject({ __typename: `${type}Success` });
  return data.done;
};

beforeAll(async () => {
  served = await serveForTest(FIRST_DAY);
  const names = { surname: 'Oak', forename: 'Ann' };
  const registered = await say('registerChild', {
    idempotencyKey: 'r',
    names,
    dateOfBirth: '2012-05-06',
    locality: 'North',
  });
  ann = registered.childId;
  before = registered.position;
  served.setNow('2026-02-16T10:00:00.000Z');
  await say('startSenSupport', {
    idempotencyKey: 's',
    childId: ann,
    startedOn: '2026-01-19',
    level: 'TARGETED',
  });
});
afterAll(() => served.close());

const TIMES = 'query ($id: ID!, $known: DateTime, $on: Date, $at: String)';
const child = (fields: string): string =>
  `${TIMES} { child(id: $id, asKnownAt: $known, asEffectiveAt: $on, atPosition: $at) { ${fields} } }`;

describe('one child', () => {
  it('is answered with who they are and how they stand', async () => {
    const fields = 'id name surname dateOfBirth age ncYear senStatus planInForce locality upn';
    const { data } = await served.ask(child(fields), { id: ann });
    expect(data.child).toEqual({
      ...{ id: ann, name: 'Ann Oak', surname: 'Oak', dateOfBirth: '2012-05-06', age: 13, ncYear: 9 },
      ...{ senStatus: 'SEN_SUPPORT', planInForce: false, locality: 'North', upn: null },
    });
  });
  it('is told with who holds the rights, on the day asked about', async () => {
    const asked = child('rightsHolder { who passOn because events }');
    const of = async (on?: string) => (await served.ask(asked, { id: ann, on })).data.child.rightsHolder;
    expect(await of()).toEqual({
      ...{ who: 'PARENT', passOn: '2028-07-01', events: [] },
      because: 'Not over compulsory school age until 1 July 2028.',
    });
    expect(await of('2028-07-01')).toMatchObject({ who: 'YOUNG_PERSON' });
    expect(await of('2037-05-06')).toBeNull();
  });
  it('is shown as known then, although it had happened by then', async () => {
    const asked = { id: ann, known: '2026-01-31T12:00:00Z' };
    expect((await served.ask(child('senStatus'), asked)).data.child).toEqual({ senStatus: 'NONE' });
    const asKnownNow = { id: ann, on: '2026-01-31' };
    expect((await served.ask(child('senStatus'), asKnownNow)).data.child).toEqual({
      senStatus: 'SEN_SUPPORT',
    });
  });
  it('is shown as it had not happened yet', async () => {
    expect((await served.ask(child('senStatus'), { id: ann, on: '2026-01-18' })).data.child).toEqual({
      senStatus: 'NONE',
    });
  });
  it('is null where the record held no such child, or none yet', async () => {
    expect((await served.ask(child('name'), { id: 'nobody' })).data).toEqual({ child: null });
    expect((await served.ask(child('name'), { id: ann, known: '2025-01-01T00:00:00Z' })).data).toEqual({
      child: null,
    });
  });
  it('has a journey in pages, with where each fact comes from', async () => {
    const fields = `journey(first: 1, types: [SenSupportStarted]) { totalCount pageInfo { hasNextPage endCursor }
      edges { node { type occurredOn knownAt recordedAt knownFrom knownPrecision source data } } }`;
    const { data } = await served.ask(child(fields), { id: ann });
    expect(data.child.journey).toMatchObject({
      totalCount: 1,
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            ...{ type: 'SenSupportStarted', occurredOn: '2026-01-19', source: 'graphql' },
            ...{ knownAt: '2026-02-16T10:00:00.000Z', recordedAt: '2026-02-16T10:00:00.000Z' },
            ...{
              knownFrom: 'HERE',
              knownPrecision: 'INSTANT',
              data: { level: 'targeted', startedOn: '2026-01-19' },
            },
          },
        },
      ],
    });
  });
  it('has an audit trail, a list of duties and of gaps, on the child and as roots', async () => {
    const parts =
      'auditTrail(first: 10) { edges { node { revision position event { type } } } } duties { rule } gaps { gap }';
    const { data } = await served.ask(child(parts), { id: ann });
    expect(data.child.auditTrail.edges.map(({ node }: any) => node.event.type)).toEqual([
      'ChildRegistered',
      'SenSupportStarted',
    ]);
    const roots = `query ($id: ID!) { auditTrail(child: $id, first: 10) { edges { node { revision position event { type } } } }
      duties(child: $id) { rule } gaps(child: $id) { gap } journey(child: $id, last: 1) { totalCount } }`;
    const { journey, ...same } = (await served.ask(roots, { id: ann })).data;
    expect(same).toEqual(data.child);
    expect(journey.totalCount).toBe(2);
  });
  it('is the same to the byte when it is asked again at an earlier position, whatever was recorded since', async () => {
    const everything = `name age senStatus setting { code name } duties { rule state } gaps { gap }
      journey(first: 50) { edges { cursor node { id type data } } } auditTrail(first: 50) { totalCount }`;
    const first = await served.post(JSON.stringify({ query: child(everything), variables: { id: ann } }));
    const [{ position: at, asKnownAt: known, asEffectiveAt: on }] = first.json.extensions.time;
    await say('endSenSupport', { idempotencyKey: 'e', childId: ann, endedOn: '2026-02-10' });
    const again = { id: ann, at, known, on };
    const second = await served.post(JSON.stringify({ query: child(everything), variables: again }));
    const dataOf = ({ text }: { text: string }): string => text.slice(0, text.indexOf(',"extensions"'));
    expect(dataOf(second)).toBe(dataOf(first));
    expect(second.json.extensions).toEqual(first.json.extensions);
    const now = await served.ask(child('senStatus'), { id: ann });
    expect(now.data.child.senStatus).toBe('NONE');
  });
  it('is answered at a position before a fact was recorded', async () => {
    const { data } = await served.ask(child('senStatus journey(first: 9) { totalCount }'), {
      id: ann,
      at: before,
    });
    expect(data.child).toEqual({ senStatus: 'NONE', journey: { totalCount: 1 } });
  });
  it('refuses a position that this log has not reached', async () => {
    const at = `${before.slice(0, before.lastIndexOf('.'))}.${'9'.repeat(15).padStart(20, '0')}`;
    const { errors } = await served.ask(child('name'), { id: ann, at });
    expect(errors[0].extensions.code).toBe('STALE_POSITION');
  });
});

describe('a search for children', () => {
  const search = async (args: string) =>
    (await served.ask(`{ children(first: 5, ${args}) { totalCount edges { node { id name } } } }`)).data;
  it('finds by the beginnings of names, whatever their case', async () => {
    expect((await search('name: "oa an"')).children).toEqual({
      totalCount: 1,
      edges: [{ node: { id: ann, name: 'Ann Oak' } }],
    });
    expect((await search('name: "elm"')).children.edges).toEqual([]);
  });
});

describe('a node', () => {
  it('is whatever has the id, and null for an unknown one', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Child { name } } }';
    const { data } = await served.ask(query, { ids: [ann, 'nobody', 'job-nothing'] });
    expect(data.nodes).toEqual([{ __typename: 'Child', id: ann, name: 'Ann Oak' }, null, null]);
  });
});

describe('a list at a past position', () => {
  const untilDone = async (id: string): Promise<any> => {
    for (;;) {
      const { data } = await served.ask(
        'query ($id: ID!) { job(id: $id) { state position transitionRisks(first: 10) { totalCount } } }',
        { id },
      );
      if (data.job.state === 'DONE' || data.job.state === 'FAILED') return data.job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  it('is refused as a root, and says how to get it', async () => {
    const { errors } = await served.ask(
      `{ transitionRisks(first: 1, atPosition: "${before}") { totalCount } }`,
    );
    expect(errors[0].message).toContain('startListAtPosition');
  });
  it('is made by a job, and kept', async () => {
    const start = `mutation ($input: StartListAtPositionInput!) { startListAtPosition(input: $input) {
      ... on StartListAtPositionSuccess { job { id } } } }`;
    const { data } = await served.ask(start, { input: { atPosition: before } });
    const job = await untilDone(data.startListAtPosition.job.id);
    expect(job).toMatchObject({
      state: 'DONE',
      position: before,
      transitionRisks: { totalCount: expect.any(Number) },
    });
  });
});
