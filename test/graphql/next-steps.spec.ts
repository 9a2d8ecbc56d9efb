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
