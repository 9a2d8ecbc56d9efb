import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let child: string;
let meeting: string;

const say = async (mutation: string, input: object): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) {
    __typename ... on ${type}Success { childId position } ... on Problem { code message } } }`;
  const { data, errors } = await served.ask(query, { input: { idempotencyKey: mutation, ...input } });
  expect(errors).toBeUndefined();
  expect(data.done).toMatchObject({ __typename: `${type}Success` });
  return data.done;
};
const idsOf = async (type: string): Promise<string[]> => {
  const query = `query ($id: ID!) { child(id: $id) { journey(first: 50, types: [${type}]) { edges { node { id } } } } }`;
  const { data } = await served.ask(query, { id: child });
  return data.child.journey.edges.map(({ node }: any) => node.id);
};
const ask = async (fields: string, more: object = {}): Promise<any> => {
  const query = `query ($id: ID!, $known: DateTime) { child(id: $id, asKnownAt: $known) { corrections { ${fields} } } }`;
  return (await served.ask(query, { id: child, ...more })).data.child.corrections;
};

beforeAll(async () => {
  served = await serveForTest('2026-01-20T10:00:00.000Z');
  const names = { surname: 'Oak', forename: 'Ann' };
  const dates = { dateOfBirth: '2012-05-06' };
  child = (await say('registerChild', { names, ...dates })).childId;
  await say('recordAssessmentRequest', { childId: child, receivedOn: '2024-09-02' });
  await say('finalisePlan', { childId: child, cause: 'FIRST', issuedOn: '2025-01-13' });
  await say('recordAnnualReviewMeeting', { childId: child, heldOn: '2026-01-12' });
  [meeting] = (await idsOf('AnnualReviewMeetingHeld')) as [string];
  await served.ask('query ($id: ID!) { child(id: $id) { duties { rule } } }', { id: child });
  await served.ask('query ($id: ID!) { child(id: $id) { name gaps { gap } } }', { id: child });
  served.setNow('2026-03-02T10:00:00.000Z');
  const instead = [{ occurredOn: '2026-01-19', data: { heldOn: '2026-01-19' } }];
  const why = { corrects: meeting, wrong: 'DATE', reason: 'The minutes give the 19th.' };
  await say('correctFact', { childId: child, ...why, instead });
}, 60_000);
afterAll(() => served.close(), 60_000);

const DUTIES = `duties { differs before { rule startedOn due { from } events } after { rule startedOn due { from } events } }`;

describe('the corrections of a child', () => {
  it('are answered with their reason, what was wrong and what stands in its place', async () => {
    const [correction] = await ask(
      'kind wrong reason { value unreadable } knownAt instead event { type } impact { wrong }',
    );
    const instead = (await idsOf('AnnualReviewMeetingHeld')).filter((id) => id !== meeting);
    expect(correction).toEqual({
      ...{ kind: 'FACT_CORRECTED', wrong: 'DATE', knownAt: '2026-03-02T10:00:00.000Z' },
      ...{ reason: { value: 'The minutes give the 19th.', unreadable: null }, instead },
      ...{ event: { type: 'FactCorrected' }, impact: { wrong: [meeting] } },
    });
  });
  it('show each duty as calculated then, and as it should have been, with the events used', async () => {
    const [{ impact }] = await ask(`impact { asEffectiveAt asKnownAt ${DUTIES} risks { differs } }`);
    expect(impact).toMatchObject({ asEffectiveAt: '2026-03-02', asKnownAt: '2026-03-02T10:00:00.000Z' });
    const decision = impact.duties.find(({ before }: any) => before?.rule === 'R8');
    expect(decision).toMatchObject({
      before: { startedOn: '2026-01-12', due: { from: '2026-02-09' } },
      after: { startedOn: '2026-01-19', due: { from: '2026-02-16' } },
    });
    expect(decision.before.events).toContain(meeting);
    expect(decision.differs).toEqual(expect.arrayContaining(['STARTED', 'DUE']));
  });
  it('show it as at another day where one is asked for', async () => {
    const [{ impact }] = await ask('impact(on: "2026-02-12") { asEffectiveAt duties { differs } }');
    expect(impact.asEffectiveAt).toBe('2026-02-12');
    expect(impact.duties.length).toBeGreaterThan(0);
  });
  it('name the answers that had used the wrong fact, and no other', async () => {
    await served.ask('query ($id: ID!) { child(id: $id) { duties { rule } } }', { id: child });
    const [{ impact }] = await ask(
      'impact { answers { kind format givenAt givenTo asked because reckonedAgain asKnownAt } }',
    );
    const given = impact.answers.filter(({ asked }: any) => !asked.includes('journey'));
    expect(given).toEqual([
      {
        ...{ kind: 'case', format: 'graphql', asked: '{"parts":["duties","summary"]}', reckonedAgain: true },
        ...{ givenAt: '2026-01-20T10:00:00.000Z', givenTo: expect.stringMatching(/^token-/) },
        ...{ asKnownAt: expect.stringMatching(/^2026-01-20T10:00:00/) },
        because: expect.arrayContaining(['duty R8']),
      },
    ]);
    expect(impact.answers).toHaveLength(2);
  });
  it('are none before the first was known', async () => {
    expect(await ask('knownAt', { known: '2026-03-01T10:00:00Z' })).toEqual([]);
  });
});
