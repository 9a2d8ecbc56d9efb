import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let child: string;
let meeting: string;

const say = async (mutation: string, input: object): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) {
    __typename ... on ${type}Success { childId } ... on Problem { code message } } }`;
  const { data } = await served.ask(query, { input: { idempotencyKey: mutation, ...input } });
  expect(data.done).toMatchObject({ __typename: `${type}Success` });
  return data.done;
};

beforeAll(async () => {
  served = await serveForTest('2026-03-02T10:00:00.000Z');
  const names = { surname: 'Oak', forename: 'Ann' };
  child = (await say('registerChild', { names, dateOfBirth: '2012-05-06' })).childId;
  await say('recordAssessmentRequest', { childId: child, receivedOn: '2024-09-02' });
  await say('finalisePlan', { childId: child, cause: 'FIRST', issuedOn: '2025-01-13' });
  await say('recordAnnualReviewMeeting', { childId: child, heldOn: '2026-01-12' });
  const query = `query ($id: ID!) { child(id: $id) {
    journey(first: 50, types: [AnnualReviewMeetingHeld]) { edges { node { id } } } } }`;
  meeting = (await served.ask(query, { id: child })).data.child.journey.edges[0].node.id;
}, 30_000);
afterAll(() => served.close());

const ask = (changes: object): Promise<any> =>
  served.ask(
    `query ($id: ID!, $changes: SupposedInput!) { child(id: $id) { counterfactual(changes: $changes) {
      hypothetical says asEffectiveAt leftOut supposed { id type occurredOn }
      duties { differs before { rule startedOn } after { rule startedOn events } } risks { differs } } } }`,
    { id: child, changes },
  );

describe('the counterfactual of a child', () => {
  it('says what would differ, marked hypothetical, and records nothing', async () => {
    const head = await served.platform.log.store.head();
    const { data } = await ask({ dates: [{ event: meeting, occurredOn: '2026-01-19' }] });
    const answer = data.child.counterfactual;
    expect(answer).toMatchObject({
      ...{ hypothetical: true, says: expect.stringMatching(/^Hypothetical/), leftOut: [meeting] },
      supposed: [{ id: 'hypothetical-1', type: 'AnnualReviewMeetingHeld', occurredOn: '2026-01-19' }],
    });
    expect(answer.duties).toContainEqual({
      differs: expect.arrayContaining(['STARTED', 'DUE']),
      before: { rule: 'R8', startedOn: '2026-01-12' },
      after: { rule: 'R8', startedOn: '2026-01-19', events: expect.arrayContaining(['hypothetical-1']) },
    });
    expect(await served.platform.log.store.head()).toBe(head);
  });

  it('refuses what cannot be supposed, naming the place', async () => {
    const { errors } = await ask({
      add: [{ type: 'AnnualReviewMeetingHeld', occurredOn: '2026-02-01', data: { heard: 1 } }],
    });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0].message).toMatch(/^add\/0\/data\/heard: /);
  });
});
