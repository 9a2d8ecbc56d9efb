import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let child: string;

const say = async (mutation: string, input: object): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) {
    __typename ... on ${type}Success { childId } ... on Problem { code message } } }`;
  const idempotencyKey = JSON.stringify(input).slice(0, 150);
  const { data, errors } = await served.ask(query, { input: { idempotencyKey, ...input } });
  expect(errors).toBeUndefined();
  expect(data.done).toMatchObject({ __typename: `${type}Success` });
  return data.done;
};
const ask = async (fields: string, on?: string): Promise<any> => {
  const query = `query ($id: ID!, $on: Date) { child(id: $id, asEffectiveAt: $on) { ${fields} } }`;
  return (await served.ask(query, { id: child, on })).data.child;
};

beforeAll(async () => {
  served = await serveForTest('2026-01-20T10:00:00.000Z');
  child = (
    await say('registerChild', { names: { surname: 'Oak', forename: 'Ann' }, dateOfBirth: '2012-05-06' })
  ).childId;
  await say('recordAssessmentRequest', { childId: child, receivedOn: '2024-09-02' });
  const first = { cause: 'FIRST', issuedOn: '2025-01-13', planVersionId: 'version-1' };
  await say('finalisePlan', { childId: child, ...first, sentTo: [{ to: 'PARENT', sentOn: '2025-01-14' }] });
  await say('finalisePlan', {
    ...{ childId: child, cause: 'ORDER', issuedOn: '2025-09-01', planVersionId: 'version-2' },
  });
  await say('sendPlan', { childId: child, to: 'SETTING', sentOn: '2025-09-03', planVersionId: 'version-2' });
  await say('recordPlanUsed', {
    ...{ childId: child, usedIn: 'REVIEW', usedOn: '2026-01-12', planVersionId: 'version-1' },
  });
}, 60_000);
afterAll(() => served.close(), 60_000);

const VERSION = 'number planVersionId cause issuedOn sentTo { to sentOn }';

describe('the plan in force', () => {
  it('is answered with its version, and to whom that was sent', async () => {
    const { planVersionInForce } = await ask(
      `planVersionInForce { from version { ${VERSION} } versions { number } }`,
    );
    expect(planVersionInForce).toEqual({
      from: '2025-01-13',
      version: {
        ...{ number: 2, planVersionId: 'version-2', cause: 'ORDER', issuedOn: '2025-09-01' },
        sentTo: [{ to: 'SETTING', sentOn: '2025-09-03' }],
      },
      versions: [{ number: 1 }, { number: 2 }],
    });
  });
  it('is the version of the day that was asked about, or none', async () => {
    const fields = 'planVersionInForce { version { number sentTo { to } } warnings { citedIn } }';
    expect(await ask(fields, '2025-08-31')).toEqual({
      planVersionInForce: { version: { number: 1, sentTo: [{ to: 'PARENT' }] }, warnings: [] },
    });
    expect(await ask(fields, '2025-01-12')).toEqual({ planVersionInForce: null });
  });
  it('warns of an older version that a review cited, here and among the gaps', async () => {
    const warnings = 'warnings { citedIn citedOn cited { number } inForce { number } events }';
    const answer = await ask(`planVersionInForce { ${warnings} } gaps { gap type since events }`);
    const [warning] = answer.planVersionInForce.warnings;
    expect(warning).toMatchObject({
      ...{ citedIn: 'REVIEW', citedOn: '2026-01-12', cited: { number: 1 }, inForce: { number: 2 } },
    });
    expect(answer.gaps).toContainEqual({
      ...{ gap: 'older-plan-version-cited', type: 'PlanUsed', since: '2026-01-12' },
      events: expect.arrayContaining(warning.events),
    });
  });
});
