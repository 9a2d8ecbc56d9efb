import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-03-02T10:00:00.000Z')));
afterAll(() => served.close());

const scraped = async (): Promise<string> => {
  const answer = await fetch(`${served.url}/metrics`, { headers: { authorization: served.authorization } });
  expect(answer.headers.get('content-type')).toContain('text/plain');
  return answer.text();
};
const REGISTER = `mutation IdaFable($input: RegisterChildInput!) {
  ida: registerChild(input: $input) { __typename }
}`;
const born = (dateOfBirth: string, idempotencyKey: string) => ({
  input: { idempotencyKey, names: { surname: 'Fable', forename: 'Ida' }, dateOfBirth },
});

describe('the metrics', () => {
  it('count requests by the field asked for and its status, not by what a client calls them', async () => {
    await served.ask('query IdaFable { fable: transitionRisks(first: 1) { totalCount } }');
    await served.post('{ "query": "{ fable }" }');
    const text = await scraped();
    expect(text).toContain('throughline_requests_total{operation="transitionRisks",status="200"} 1\n');
    expect(text).toContain('throughline_requests_total{operation="graphql-unread",status="400"} 1\n');
    expect(text).not.toMatch(/fable/i);
  });
  it('count commands by name and outcome, and the time of appends', async () => {
    for (const key of ['first', 'first']) await served.ask(REGISTER, born('2010-05-04', key));
    await served.ask(REGISTER, born('2030-05-04', 'second'));
    const text = await scraped();
    expect(text).toContain('throughline_commands_total{command="RegisterChild",outcome="recorded"} 1\n');
    expect(text).toContain('throughline_commands_total{command="RegisterChild",outcome="repeated"} 1\n');
    expect(text).toContain('throughline_commands_total{command="RegisterChild",outcome="refused"} 1\n');
    expect(text).toContain('throughline_append_seconds_bucket{le="+Inf"} 1\n');
    expect(text).toContain('throughline_append_seconds_count 1\n');
    expect(text).toContain('throughline_request_seconds_count{operation="registerChild"} 3\n');
    expect(text.match(/\{[^}]*\}/g)!.join(' ')).not.toMatch(/fable|ida|2010/i);
  });
  it('say how the lists stand and how the process does', async () => {
    const text = await scraped();
    expect(text).toMatch(/^throughline_ready 1$/m);
    expect(text).toMatch(/^throughline_lists_lag_events \d+$/m);
    expect(text).toMatch(/^throughline_projector_heard_seconds_ago [\d.]+$/m);
    expect(text).toMatch(/^throughline_parked_children 0$/m);
    expect(text).toMatch(/^throughline_answers_waiting \d+$/m);
    expect(text).toMatch(/^throughline_requests_under_way 1$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });
});
