import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const aliases = (count: number): string =>
  Array.from({ length: count }, (_, i) => `a${i}: transitionRisks(first: 100) { totalCount }`).join(' ');
const nested = (times: number): string =>
  `{ transitionRisks(first: 1) { ${'edges { node { child { '.repeat(times)}id${' } } }'.repeat(times)} } }`;

const codes = async (query: string): Promise<string[]> => {
  const { status, json } = await served.post(JSON.stringify({ query }));
  expect(status).toBe(json.data ? 200 : 400);
  return (json.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);
};

describe('a query that asks for very much', () => {
  it('is answered with 20 aliases and refused with one more, before anything of it is answered', async () => {
    expect(await codes(`{ ${aliases(20)} }`)).toEqual([]);
    expect(await codes(`{ ${aliases(21)} }`)).toEqual(['COST_LIMIT']);
  });

  it('is refused where fragments multiply its aliases', async () => {
    const twice = (name: string, within: string): string =>
      `fragment ${name} on Query { ${within} ${within} }`;
    const list = 'fragment f0 on Query { a: transitionRisks(first: 1) { totalCount } }';
    const more = [1, 2, 3, 4, 5].map((n) => twice(`f${n}`, `...f${n - 1}`));
    expect(await codes(`{ ...f5 } ${[list, ...more].join(' ')}`)).toEqual(['COST_LIMIT']);
  });

  it('is refused where it goes too deep, and also where a fragment leads into itself', async () => {
    expect(await codes(nested(5))).toContain('DEPTH_LIMIT');
    expect(await codes('{ ...a } fragment a on Query { ...a }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is refused where fragments lead on through thousands of others', async () => {
    const chain = Array.from({ length: 4_000 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} }`);
    const query = `{ ...f0 } ${chain.join(' ')} fragment f4000 on Query { __typename }`;
    expect(await codes(query)).toContain('DEPTH_LIMIT');
  });

  it('is refused in words where its text alone goes thousands of levels deep', async () => {
    const query = `${'{ a '.repeat(8_000)}${'}'.repeat(8_000)}`;
    const { status, json } = await served.post(JSON.stringify({ query }));
    expect(status).toBe(400);
    expect(json.errors[0].message).toBe('A query goes at most 12 fields deep. Ask in several requests.');
  });

  it('may ask for the whole schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(await codes(getIntrospectionQuery())).toEqual([]);
  });
});
