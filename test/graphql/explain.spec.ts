import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let child: string;

beforeAll(async () => {
  served = await serveForTest('2026-03-02T10:00:00.000Z');
  const register = `mutation ($input: RegisterChildInput!) { done: registerChild(input: $input) {
    ... on RegisterChildSuccess { childId } } }`;
  const names = { surname: 'Oak', forename: 'Ann' };
  const input = { idempotencyKey: 'r', names, dateOfBirth: '2011-10-04', locality: 'North' };
  child = (await served.ask(register, { input })).data.done.childId;
  const request = `mutation ($input: RecordAssessmentRequestInput!) { done: recordAssessmentRequest(input: $input) {
    __typename } }`;
  const asked = { idempotencyKey: 'm', childId: child, receivedOn: '2026-01-05' };
  expect((await served.ask(request, { input: asked })).data.done).toEqual({
    __typename: 'RecordAssessmentRequestSuccess',
  });
});
afterAll(() => served.close());

const EXPLANATION = `rule name policy verdict colour decisive { condition finding because }
  conditions { condition finding because on events missing }
  episodes { episode colour reason clears clearedOn lapsedOn dates { of on { from to } words }
    reliesOn { kind absence from coveredBy { source from to } } conditions { finding } events }`;
const ask = (field: 'explainRisk' | 'whyNotAtRisk', rule: string, on?: string): Promise<any> =>
  served.ask(
    `query ($id: ID!, $rule: ID!, $on: Date) { child(id: $id, asEffectiveAt: $on) {
      said: ${field}(rule: $rule) { ${EXPLANATION} } } }`,
    { id: child, rule, on },
  );

describe('the explanation of a risk over GraphQL', () => {
  it('names the first condition that fails, by its absence', async () => {
    const { said } = (await ask('whyNotAtRisk', 'TR-02')).data.child;
    expect(said).toMatchObject({
      ...{ rule: 'TR-02', verdict: 'NOT_AT_RISK', colour: null, episodes: [] },
      decisive: { finding: 'FAILS', because: 'No EHC plan is on record.' },
    });
    expect(said.conditions[0]).toMatchObject({ finding: 'HOLDS', because: 'A date of birth is on record.' });
  });

  it('gives the dates with their arithmetic, the absence, and that nobody would have told', async () => {
    const { said } = (await ask('explainRisk', 'TR-32')).data.child;
    expect(said).toMatchObject({
      verdict: 'CANNOT_BE_SAID',
      decisive: {
        condition: 'A source would have told',
        because: 'No source for advice received from 5 January 2026.',
      },
    });
    expect(said.episodes[0]).toMatchObject({
      colour: 'CANNOT_BE_SAID',
      clears: 'Advice on preparation for adulthood and independent living received.',
      reliesOn: [{ absence: 'no advice received is on record since 5 January 2026', coveredBy: [] }],
    });
    expect(said.episodes[0].dates).toEqual([
      {
        of: 'AMBER',
        on: { from: '2026-03-02', to: '2026-03-02' },
        words: 'request 5 January 2026 + 8 weeks = 2 March 2026',
      },
    ]);
  });

  it('says when the condition will come true that is not true yet', async () => {
    const { said } = (await ask('whyNotAtRisk', 'TR-32', '2026-02-10')).data.child;
    expect(said).toMatchObject({
      verdict: 'NOT_AT_RISK',
      decisive: { because: 'It is not a risk before 2 March 2026.' },
    });
  });

  it('refuses a rule that is none, and repeats nothing of it', async () => {
    const answer = await ask('explainRisk', 'Ann Oak');
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(answer)).not.toContain('Ann Oak');
  });
});
