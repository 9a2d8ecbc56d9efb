import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const HELLO = JSON.stringify({ query: '{ transitionRisks(first: 1) { totalCount } }' });

describe('the server', () => {
  it.each([{ authorization: '' }, { authorization: 'Bearer wrong' }])(
    'refuses %p before it reads the question',
    async (headers) => {
      const { status, json } = await served.post(HELLO, headers);
      expect(status).toBe(401);
      expect(json).toEqual({
        data: null,
        errors: [expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })],
      });
    },
  );
  it('refuses a path that it does not have to somebody without the token all the same', async () => {
    expect((await fetch(`${served.url}/nothing`)).status).toBe(401);
  });
  it('says that it lives and is ready to whoever asks, and nothing of anybody', async () => {
    expect((await fetch(`${served.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${served.url}/health/ready`);
    expect(ready.status).toBe(200);
    const { status, details } = (await ready.json()) as any;
    expect(status).toBe('ok');
    expect(details).toEqual({
      log: { status: 'up' },
      keys: { status: 'up' },
      lists: { status: 'up', lagEvents: 0, lagSeconds: 0 },
      projector: { status: 'up', heardSecondsAgo: expect.any(Number) },
      parked: { status: 'up', parkedChildren: 0 },
    });
  });
  it('keeps its metrics to who has the token', async () => {
    expect((await fetch(`${served.url}/metrics`)).status).toBe(401);
  });
  it('refuses local work without the token', async () => {
    const answer = await fetch(`${served.url}/local/import`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(401);
  });
});

describe('a request that is none', () => {
  const refusal = async (body: string, headers?: Record<string, string>) => {
    const { status, json } = await served.post(body, headers);
    expect(json.data).toBeNull();
    expect(json.errors).toEqual([{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }]);
    return [status, json.errors[0].message];
  };
  it.each(['not json', '{}', '{ "query": "" }', '[{ "query": "{ __typename }" }]', '"{ __typename }"'])(
    'is told how to ask: %s',
    async (body) => expect(await refusal(body)).toEqual([400, expect.stringContaining('"query"')]),
  );
  it.each([
    '{ "query": 5 }',
    '{ "query": "{ __typename }", "variables": [1] }',
    '{ "query": "{ __typename }", "operationName": 5 }',
  ])('is told of which kind its members are: %s', async (body) =>
    expect(await refusal(body)).toEqual([400, expect.stringContaining('"variables"')]),
  );
  it('is told which type of content to send', async () => {
    const [status, message] = await refusal('<a/>', { 'content-type': 'application/xml' });
    expect([status, message]).toEqual([415, expect.stringContaining('application/json')]);
  });
  it('is told how long it may be', async () => {
    expect(await refusal(JSON.stringify({ query: ' '.repeat(1_100_000) }))).toEqual([
      413,
      expect.stringContaining('megabyte'),
    ]);
  });
  it('is told that nothing is changed by GET', async () => {
    const query = encodeURIComponent(
      'mutation { startListAtPosition(input: { atPosition: "x" }) { __typename } }',
    );
    const answer = await fetch(`${served.url}/graphql?query=${query}`, {
      headers: { authorization: served.authorization },
    });
    expect(answer.status).toBe(405);
    const { errors } = (await answer.json()) as any;
    expect(errors[0].message).toContain('POST');
  });
});

describe('an error of the answer', () => {
  const codeOf = async (query: string, variables?: object) => {
    const { status, json } = await served.post(JSON.stringify({ query, variables }));
    return [status, json.errors[0].extensions.code];
  };
  it('has a stable code for a document that is none', async () => {
    expect(await codeOf('{ transitionRisks(')).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });
  it('has a stable code for a field that is not there', async () => {
    expect(await codeOf('{ nothing }')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
  it('has a stable code for a page without a size, or too large', async () => {
    expect((await codeOf('{ transitionRisks { totalCount } }'))[1]).toBe('BAD_USER_INPUT');
    expect((await codeOf('{ transitionRisks(first: 101) { totalCount } }'))[1]).toBe('BAD_USER_INPUT');
    expect((await codeOf('{ transitionRisks(first: 1, last: 1) { totalCount } }'))[1]).toBe('BAD_USER_INPUT');
  });
  it('has a stable code for a cursor of another list', async () => {
    expect((await codeOf('{ transitionRisks(first: 1, after: "x") { totalCount } }'))[1]).toBe(
      'BAD_USER_INPUT',
    );
  });
  it('does not repeat the value of a variable that is wrong', async () => {
    const query = 'query ($d: Date) { transitionRisks(first: 1, asEffectiveAt: $d) { totalCount } }';
    const { json } = await served.post(JSON.stringify({ query, variables: { d: 'Ann Oak' } }));
    expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(json)).not.toContain('Ann Oak');
  });
  it('has a stable code for the position of another log', async () => {
    const position = `00000000-0000-4000-8000-000000000000.${'0'.repeat(20)}`;
    expect((await codeOf(`{ transitionRisks(first: 1, atPosition: "${position}") { totalCount } }`))[1]).toBe(
      'STALE_POSITION',
    );
  });
});
