import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let child: string;

const STAFF = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';

const say = async (mutation: string, input: object): Promise<any> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) {
    __typename ... on ${type}Success { position } ... on Problem { code message } } }`;
  const { data, errors } = await served.ask(query, { input: { idempotencyKey: mutation, ...input } });
  expect(errors).toBeUndefined();
  expect(data.done).toMatchObject({ __typename: `${type}Success` });
  return data.done;
};

beforeAll(async () => {
  served = await serveForTest('2026-11-24T10:00:00.000Z');
  const kinds = ['AnnualReviewMeetingHeld', 'ReviewDecided', 'AmendmentNoticeSent'];
  const recordedHere = kinds.map((kind) => ({ kind, from: '2020-01-01' }));
  await say('adoptPolicy', { policy: '2026-12', adoptedOn: '2026-11-24', recordedHere, by: STAFF });
  const register = `mutation ($input: RegisterChildInput!) { done: registerChild(input: $input) {
    ... on RegisterChildSuccess { childId } } }`;
  const who = { names: { surname: 'Oak', forename: 'Ann' }, dateOfBirth: '2012-05-06' };
  child = (await served.ask(register, { input: { idempotencyKey: 'r', ...who } })).data.done.childId;
  await say('recordAssessmentRequest', { childId: child, receivedOn: '2025-09-02' });
  await say('finalisePlan', { childId: child, cause: 'FIRST', issuedOn: '2026-02-02' });
  const { position } = await say('assignOfficer', {
    childId: child,
    officer: STAFF,
    role: 'EHC_OFFICER',
    assignedOn: '2026-03-02',
  });
  expect(position).toBeDefined();
  await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
}, 30_000);
afterAll(() => served.close());

const FORECAST = `query ($until: Date!, $on: Date) { forecast(until: $until, asEffectiveAt: $on, first: 50) {
  from until says totalCount counts { children turnsRed passesDue turns19 asLastTold cannotBeSaid }
  byOfficer { key children turnsRed } byRule { key name turnsRed passesDue }
  edges { node { kind on rule ruleName reason clears child { id name } } } } }`;
const LIST = `{ transitionRisks(first: 50, severity: RED) { edges { node { rule redFrom reason child { id } } } } }`;

interface Breach {
  readonly kind: string;
  readonly on: string;
  readonly rule: string;
  readonly reason: string;
}
const breaches = async (until: string): Promise<readonly Breach[]> =>
  (await served.ask(FORECAST, { until })).data.forecast.edges.map(({ node }: any) => node);

describe('the forecast', () => {
  it('says what it is, from when to when, and counts by officer and rule', async () => {
    const { data } = await served.ask(FORECAST, { until: '2027-03-31' });
    expect(data.forecast).toMatchObject({
      ...{
        from: '2026-11-24',
        until: '2027-03-31',
        says: expect.stringMatching(/^If nothing more is recorded/),
      },
      counts: { children: 1 },
      byOfficer: [{ key: STAFF, children: 1 }],
    });
    const rules = data.forecast.byRule.map(({ key }: { key: string }) => key);
    expect(rules).toEqual(expect.arrayContaining(['TR-03', 'R1']));
    expect(data.forecast.edges[0].node.child).toEqual({ id: child, name: 'Ann Oak' });
  });

  it('names the duty that passes its date, and the day after it', async () => {
    const first = (await breaches('2027-03-31')).find(({ rule }) => rule === 'R1');
    expect(first).toMatchObject({
      kind: 'PASSES_DUE',
      on: '2027-02-02',
      reason: expect.stringContaining('due'),
    });
  });

  it.each(['2026-11-24', '2026-01-01', '2030-01-01'])('refuses %s in words', async (until) => {
    const { data, errors } = await served.ask(FORECAST, { until });
    expect(data).toBeNull();
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0].message).toMatch(/^A forecast goes/);
  });

  it('is what the list of risks shows on the day, when nothing more was recorded by then', async () => {
    const red = (await breaches('2027-03-31')).filter(({ kind }) => kind === 'TURNS_RED');
    expect(red.map(({ rule }) => rule)).toContain('TR-03');
    for (const { on, rule, reason } of red) {
      served.setNow(`${on}T12:00:00.000Z`);
      const { data } = await served.ask(LIST);
      const shown = data.transitionRisks.edges.map(({ node }: any) => node);
      expect(shown).toContainEqual({ rule, redFrom: on, reason, child: { id: child } });
    }
    served.setNow('2026-11-24T10:00:00.000Z');
  });
});
