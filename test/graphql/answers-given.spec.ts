import { rmSync, mkdirSync } from 'node:fs';
import { registerPath } from '../../src/answers-given/register.js';
import type { RecordedAnswer } from '../../src/answers-given/answer-given.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let ann: string;

const register = (name: string, dateOfBirth: string): Promise<any> =>
  served.ask(
    `mutation ($input: RegisterChildInput!) { done: registerChild(input: $input) {
      ... on RegisterChildSuccess { childId } } }`,
    { input: { idempotencyKey: name, names: { surname: name, forename: 'Ann' }, dateOfBirth } },
  );
const recorded = async (): Promise<readonly RecordedAnswer[]> => served.platform.answers.about([ann]);
/** What was recorded of an answer. */
const recordedOf = async (query: string): Promise<readonly RecordedAnswer[]> => {
  const before = (await recorded()).length;
  const answer = await served.ask(query);
  expect(answer.errors).toBeUndefined();
  return (await recorded()).slice(before);
};

beforeAll(async () => {
  served = await serveForTest('2026-01-20T10:00:00.000Z');
  ann = (await register('Oak', '2012-05-06')).data.done.childId;
}, 60_000);
afterAll(() => served.close(), 60_000);

describe('an answer over GraphQL', () => {
  it('is recorded with what it was, to whom it went, and the times that it says itself', async () => {
    const before = (await recorded()).length;
    const { extensions } = await served.ask(`{ child(id: "${ann}") { duties { rule } gaps { gap } } }`);
    const [time] = extensions.time;
    expect((await recorded()).slice(before)).toEqual([
      {
        ...{
          number: expect.any(Number),
          kind: 'case',
          format: 'graphql',
          rowCount: 1,
          rows: [{ child: ann }],
        },
        ...{ givenAt: '2026-01-20T10:00:00.000Z', givenTo: expect.stringMatching(/^token-[0-9a-f]{8}$/) },
        ...{ position: time.position.split('.')[1], known: time.asKnownAt, on: time.asEffectiveAt },
        ...{ rulesRelease: time.rulesRelease, asked: { parts: ['duties', 'gaps', 'summary'] } },
      },
    ]);
  });
  it('is recorded for a root of a child’s part, and for a node', async () => {
    const [journey] = await recordedOf(`{ journey(child: "${ann}", first: 5) { totalCount } }`);
    expect(journey!.asked).toEqual({ parts: ['journey'] });
    const [node] = await recordedOf(`{ node(id: "${ann}") { id } }`);
    expect(node!.asked).toEqual({ parts: ['summary'] });
  });
  it('is recorded for a list of children, without what was searched for', async () => {
    const found = await recordedOf('{ children(name: "oak", first: 5) { edges { node { name } } } }');
    expect(found).toMatchObject([{ kind: 'children', asked: { name: true }, rowCount: 1 }]);
  });
  it('is recorded apart for the cases of the children of a list', async () => {
    const found = await recordedOf('{ children(first: 5) { edges { node { name duties { rule } } } } }');
    expect(found.map(({ kind, asked }) => [kind, asked])).toEqual([
      ['children', {}],
      ['case', { parts: ['duties'] }],
    ]);
  });
  it('is recorded each time, also once the query is compiled', async () => {
    const before = (await recorded()).length;
    const query = `{ child(id: "${ann}") { risks { rule } } }`;
    for (let i = 0; i < 5; i++) await served.ask(query);
    expect((await recorded()).slice(before).map(({ asked }) => asked)).toEqual(
      Array.from({ length: 5 }, () => ({ parts: ['risks', 'summary'] })),
    );
  });
  it('is not recorded where it told of nobody', async () => {
    expect(await recordedOf('{ children(name: "nobody", first: 5) { totalCount } }')).toEqual([]);
    expect(await recordedOf('{ child(id: "nobody") { name } }')).toEqual([]);
  });
  it('names nobody in the register', async () => {
    await recordedOf('{ children(name: "oak", first: 5) { edges { node { name } } } }');
    expect(JSON.stringify(await recorded())).not.toMatch(/oak/i);
  });
});

describe('a root of a query', () => {
  /** Roots whose answers are recorded: each has a spec above, or beside its feature. */
  const recordedRoots = [
    ...['auditTrail', 'child', 'children', 'duties', 'forecast', 'gaps', 'job', 'journey', 'node', 'nodes'],
    ...['nextSteps', 'transitionRisks'],
  ];
  /** Roots that tell of no child. */
  const ofNobody = ['rehearseRule', 'rules'];

  it('is recorded, or tells of no child: say which when you add one', async () => {
    const { data } = await served.ask('{ __schema { queryType { fields { name } } } }');
    const roots = data.__schema.queryType.fields.map(({ name }: any) => name).sort();
    expect(roots).toEqual([...recordedRoots, ...ofNobody].sort());
  });
});

describe('a register that cannot be written', () => {
  it('is told of in the answers', async () => {
    const broken = await serveForTest('2026-01-20T10:00:00.000Z');
    const path = registerPath(broken.platform.log.dir);
    rmSync(path, { force: true });
    mkdirSync(path);
    const input = {
      idempotencyKey: 'b',
      names: { surname: 'Elm', forename: 'Bo' },
      dateOfBirth: '2012-05-06',
    };
    await broken.ask(
      'mutation ($input: RegisterChildInput!) { registerChild(input: $input) { __typename } }',
      {
        input,
      },
    );
    const query = '{ children(first: 5) { edges { node { name } } } }';
    expect((await broken.ask(query)).extensions.unrecorded).toBeUndefined();
    await broken.platform.answers.flush();
    expect((await broken.ask(query)).extensions.unrecorded).toMatch(/cannot be written: 2 answers wait/);
    await broken.close();
  });
});
