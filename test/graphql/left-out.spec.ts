import { mustSayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let ann: string;
const say = mustSayTo(() => served);

const LIST = `query ($view: RiskView, $rule: [String!], $officer: [ID!], $severity: Severity, $known: DateTime) {
  transitionRisks(first: 50, view: $view, rule: $rule, officer: $officer, severity: $severity, asKnownAt: $known) {
    edges { node { rule child { id } } } } }`;
const listed = async (asked: object = {}): Promise<string[]> => {
  const { data, errors } = await served.ask(LIST, asked);
  expect(errors).toBeUndefined();
  return data.transitionRisks.edges
    .filter(({ node }: any) => node.child.id === ann)
    .map(({ node }: any) => node.rule);
};

const IMPACT = `query ($id: ID!) { child(id: $id) { corrections { impact {
  answers { kind asked because reckonedAgain asEffectiveAt } listsCannotBeSaid } } } }`;
const overtaken = async (): Promise<any> =>
  (await served.ask(IMPACT, { id: ann })).data.child.corrections[0].impact;

beforeAll(async () => {
  served = await serveForTest('2027-02-03T10:00:00.000Z');
  const recordedHere = ['AnnualReviewMeetingHeld', 'ReviewDecided'].map((kind) => ({
    ...{ kind, from: '2020-01-01' },
  }));
  const by = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
  const adopt = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { __typename } }`;
  const policy = { policy: '2026-12', adoptedOn: '2027-02-03', recordedHere, by };
  const adopted = await served.ask(adopt, { input: { idempotencyKey: 'policy', ...policy } });
  expect(adopted.data.adoptPolicy.__typename).toBe('AdoptPolicySuccess');
  const names = { surname: 'Oak', forename: 'Ann' };
  ann = (await say('RegisterChild', { names, dateOfBirth: '2015-05-06' })).childId;
  await say('RecordAssessmentRequest', { childId: ann, receivedOn: '2026-09-05' });
  await say('FinalisePlan', { childId: ann, cause: 'FIRST', issuedOn: '2027-01-20' });
  served.setNow('2029-03-11T10:00:00.000Z');
  const held = await say('RecordAnnualReviewMeeting', { childId: ann, heldOn: '2029-03-10' });
  served.setNow('2029-07-01T10:00:00.000Z');
  await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);

  expect(await listed({ rule: ['TR-02'] })).toEqual([]);
  expect(await listed()).not.toContain('TR-02');
  await listed({ view: 'YEAR_9' });
  await listed({ view: 'POST_19' });
  await listed({ officer: ['staff-nobody'] });
  await listed({ severity: 'RED', rule: ['TR-02'] });
  await listed({ rule: ['TR-02'], known: '2027-06-01T10:00:00.000Z' });
  await served.ask('{ nextSteps(first: 50, within: 400) { totalCount } }');
  await served.ask('{ forecast(first: 5, until: "2029-12-31", rule: ["TR-40"]) { totalCount } }');
  await served.ask('{ children(first: 5, name: "nobody") { totalCount } }');

  served.setNow('2029-07-05T10:00:00.000Z');
  const event = held.eventIds[0];
  const reason = 'It was put off.';
  await say('CorrectFact', { childId: ann, corrects: event, wrong: 'NEVER_HAPPENED', reason });
  await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
}, 60_000);
afterAll(() => served.close());

describe('a list that left a child out because of a wrong fact', () => {
  it('is found, also where it was empty, with the row that it should have had', async () => {
    expect(await listed({ rule: ['TR-02'] })).toEqual(['TR-02']);
    const { answers } = await overtaken();
    const found = answers
      .filter(({ kind }: any) => kind === 'transition-risks')
      .map(({ asked, because }: any) => [JSON.parse(asked), because]);
    expect(found).toContainEqual([{ rule: ['TR-02'] }, ['left out risk TR-02']]);
    expect(found).toContainEqual([{ view: 'year-9' }, expect.arrayContaining(['left out risk TR-02'])]);
  });
  it('is not one that narrowed the child away, or that was made after the correction', async () => {
    const { answers } = await overtaken();
    const asked = answers.map((one: any) => one.asked);
    expect(asked).not.toContain('{"view":"post-19"}');
    expect(asked).not.toContain('{"officer":["staff-nobody"]}');
    expect(asked).not.toContain('{"rule":["TR-02"],"severity":"red"}');
    const left = answers.filter(({ because }: any) => because.includes('left out risk TR-02'));
    expect(left.every(({ asEffectiveAt }: any) => asEffectiveAt === '2029-07-01')).toBe(true);
  });
  it('is found among the next steps of a caseload too', async () => {
    const { answers } = await overtaken();
    const steps = answers.find(({ kind }: any) => kind === 'next-steps');
    expect(steps.because).toEqual(expect.arrayContaining([expect.stringMatching(/^left out step /)]));
  });
  it('cannot be said of a forecast, and the report says of how many lists', async () => {
    expect((await overtaken()).listsCannotBeSaid).toBe(1);
  });
});
