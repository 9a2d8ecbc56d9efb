import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => void (served = await serveForTest('2027-02-03T10:00:00.000Z')), 60_000);
afterAll(() => served.close());

/** More than the runs after which a query is compiled. */
const TIMES = 5;
const answers = async (query: string, variables: object): Promise<any[]> => {
  const all = [];
  for (let i = 0; i < TIMES; i++) all.push((await served.post(JSON.stringify({ query, variables }))).json);
  return all;
};

describe('a query that is asked until it is compiled', () => {
  it.each([{}, { first: 7, sort: 'NAME' }])(
    'takes a variable’s default as it did before: %j',
    async (given) => {
      const query = `query ($first: Int! = 5, $sort: RiskSort! = RED_FROM) {
      transitionRisks(first: $first, sort: $sort) { edges { cursor } }
    }`;
      for (const { data, errors } of await answers(query, given))
        expect([data, errors]).toEqual([{ transitionRisks: { edges: [] } }, undefined]);
    },
  );
  it.each([
    [
      'that must be given',
      'query ($sort: RiskSort!) { transitionRisks(first: 1, sort: $sort) { edges { cursor } } }',
      {},
    ],
    [
      'that must not be null',
      'query ($n: Int! = 1) { transitionRisks(first: $n) { edges { cursor } } }',
      { n: null },
    ],
  ])('refuses to go without a variable %s in the same words, and is no fault', async (_, query, given) => {
    const codes: string[] = [];
    for (const { errors } of await answers(query, given)) codes.push(errors[0].extensions.code);
    expect(codes).toEqual(Array.from({ length: TIMES }, () => 'BAD_USER_INPUT'));
  });
  it('answers the operation that was asked, also where another of the same text was compiled', async () => {
    const query = 'query A { rules { id } } query B { children(first: 1) { totalCount } }';
    for (const operationName of ['A', 'A', 'A', 'B', 'B', 'B', 'A']) {
      const { json } = await served.post(JSON.stringify({ query, operationName }));
      expect(Object.keys(json.data ?? json)).toEqual([operationName === 'A' ? 'rules' : 'children']);
    }
  });
});
