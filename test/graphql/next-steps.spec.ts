import { mustSayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let ann: string;
const say = mustSayTo(() => served);

beforeAll(async () => {
  served = await serveForTest('2026-03-02T10:00:00.000Z');
  const names = { surname: 'Oak', forename: 'Ann' };
  ann = (await say('RegisterChild', { names, dateOfBirth: '2014-05-06' })).childId;
  await say('RecordAssessmentRequest', { childId: ann, receivedOn: '2026-01-05' });
  await say('DecideAssessment', { childId: ann, decision: 'YES', notifiedOn: '2026-02-09' });
  await say('RequestAdvice', { childId: ann, advice: 'C', requestedOn: '2026-02-16' });
});
afterAll(() => served.close());

const asked = `query ($id: ID!) { child(id: $id) {
  nextSteps { what who by { from to } isOverdue severity rule law kind episode }
  family: nextSteps(side: FAMILY) { what rule } } }`;

describe('what happens next, over GraphQL', () => {
  it('is a line a step by date: what, who leads, by when, under which rule', async () => {
    const { nextSteps } = (await served.ask(asked, { id: ann })).data.child;
    expect(nextSteps.map(({ rule }: any) => rule)).toEqual(['A3', 'A5', 'A8']);
    expect(nextSteps[0]).toEqual({
      ...{ what: 'Give advice for the assessment.', who: 'HEALTH', isOverdue: false, severity: null },
      ...{ by: { from: '2026-03-30', to: '2026-03-30' }, kind: 'DUTY' },
      ...{ rule: 'A3', law: 'SEND Regs 2014 reg 8(1)', episode: 'advice c asked for 2026-02-16' },
    });
  });
  it('is told from the family’s side too', async () => {
    const { family } = (await served.ask(asked, { id: ann })).data.child;
    expect(family).toContainEqual({ rule: 'A8', what: 'You can expect the final plan by 25 May 2026.' });
    expect(family).toHaveLength(3);
  });
  it('is as at the day asked about', async () => {
    const onDay = `query ($id: ID!) { child(id: $id, asEffectiveAt: "2026-01-10") { nextSteps { rule isOverdue } } }`;
    expect((await served.ask(onDay, { id: ann })).data.child.nextSteps).toEqual([
      { rule: 'A1', isOverdue: false },
      { rule: 'A5', isOverdue: false },
      { rule: 'A8', isOverdue: false },
    ]);
  });
});

const CASELOAD = `query ($first: Int, $after: String, $last: Int, $within: Int, $officer: ID, $on: Date) {
  nextSteps(first: $first, after: $after, last: $last, within: $within, officer: $officer, asEffectiveAt: $on) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor node { what who by { from to } isOverdue severity rule law kind episode child { id name officer } } } } }`;
const caseload = async (asked: object) => (await served.ask(CASELOAD, asked)).data.nextSteps;
const rulesIn = ({ edges }: any): string[] => edges.map(({ node }: any) => node.rule);

describe('what comes next for a caseload, over GraphQL', () => {
  const STAFF = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';

  beforeAll(async () => {
    served.setNow('2026-03-02T11:00:00.000Z');
    const assigned = { officer: STAFF, role: 'EHC_OFFICER', assignedOn: '2026-02-02' };
    await say('AssignOfficer', { childId: ann, ...assigned });
    const names = { surname: 'Elm', forename: 'Bea' };
    const bea = (await say('RegisterChild', { names, dateOfBirth: '2014-07-01' })).childId;
    await say('RecordAssessmentRequest', { childId: bea, receivedOn: '2026-02-02' });
    await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
  });

  it('is what each child’s own next steps are, with the child', async () => {
    const { edges, totalCount } = await caseload({ first: 50, within: 200 });
    expect(totalCount).toBe(edges.length);
    const ofAnn = edges.map(({ node }: any) => node).filter(({ child }: any) => child.id === ann);
    const { nextSteps } = (await served.ask(asked, { id: ann })).data.child;
    expect(ofAnn.map(({ child: _, ...step }: any) => step)).toEqual(nextSteps);
    expect(ofAnn[0].child).toEqual({ id: ann, name: 'Ann Oak', officer: STAFF });
    expect(new Set(edges.map(({ node }: any) => node.child.name))).toEqual(new Set(['Ann Oak', 'Bea Elm']));
  });
  it('is one page after another, from either end', async () => {
    const whole = rulesIn(await caseload({ first: 50, within: 200 }));
    const one = await caseload({ first: 2, within: 200 });
    expect(one.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await caseload({ first: 50, within: 200, after: one.pageInfo.endCursor });
    expect([...rulesIn(one), ...rulesIn(rest)]).toEqual(whole);
    expect(rulesIn(await caseload({ last: 1, within: 200 }))).toEqual(whole.slice(-1));
  });
  it('is of one officer, within so many days, on a day', async () => {
    const near = await caseload({ first: 50, within: 30, officer: STAFF });
    expect(rulesIn(near)).toEqual(['A3']);
    const later = await caseload({ first: 50, within: 0, officer: STAFF, on: '2026-03-30' });
    expect(later.edges.map(({ node }: any) => [node.rule, node.isOverdue])).toEqual([['A3', false]]);
    expect(await caseload({ first: 50, officer: 'staff-nobody' })).toMatchObject({
      totalCount: 0,
      edges: [],
    });
  });
  it.each([
    ['no size', 'nextSteps { totalCount }', 'Give one of first and last'],
    [
      'days that are none',
      'nextSteps(first: 5, within: -1) { totalCount }',
      'within goes from 0 to 1827 days',
    ],
    ['a cursor of another list', 'nextSteps(first: 5, after: "x") { totalCount }', 'not one of this list'],
    ['a past position', 'nextSteps(first: 5, atPosition: "x") { totalCount }', 'position'],
  ])('is refused with a sentence for %s', async (_, query, says) => {
    const { errors } = await served.ask(`{ ${query} }`);
    expect(errors).toMatchObject([{ message: expect.stringContaining(says) }]);
    expect(errors[0].extensions.code).not.toBe('INTERNAL');
  });
  it('is recorded in the register of answers given', async () => {
    const before = (await served.platform.answers.about([ann])).length;
    await caseload({ first: 50, within: 200, officer: STAFF });
    expect((await served.platform.answers.about([ann])).slice(before)).toMatchObject([
      { kind: 'next-steps', asked: { officer: STAFF, within: 200 }, rowCount: 3 },
    ]);
  });
});
