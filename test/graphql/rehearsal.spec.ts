import { mustSayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
const say = mustSayTo(() => served);

const DRAFT = {
  ...{ id: 'DRAFT-1', name: 'Request unanswered', says: 'No decision two weeks after a request.' },
  when: { event: 'AssessmentRequested' },
  unless: { events: ['AssessmentDecided'] },
  ...{ amberAfter: { weeks: 2 }, redAfter: { weeks: 4 }, silence: [] },
};
const REHEARSE = `query ($draft: RuleDraft!, $from: Date, $to: Date) {
  rehearseRule(draft: $draft, from: $from, to: $to) { hypothetical says children rules { rule against }
    months { rule asKnownOn childrenAdopted childrenDrafted redDrafted childrenAdded daysDrafted cannotBeSaid }
    whole { rule childrenAdopted childrenDrafted childrenAdded childrenRemoved } } }`;
const rehearse = (draft: unknown, times: object = {}) => served.ask(REHEARSE, { draft, ...times });

beforeAll(async () => {
  served = await serveForTest('2026-01-05T10:00:00.000Z');
  for (const surname of ['Oak', 'Elm']) {
    const names = { surname, forename: 'Ann' };
    const { childId } = await say('RegisterChild', { names, dateOfBirth: '2014-05-06' });
    await say('RecordAssessmentRequest', { childId, receivedOn: '2026-01-05' });
    if (surname === 'Elm')
      await say('DecideAssessment', { childId, decision: 'YES', notifiedOn: '2026-01-05' });
  }
  served.setNow('2026-03-02T10:00:00.000Z');
});
afterAll(() => served.close());

describe('a draft of a rule, rehearsed over GraphQL', () => {
  it('says who would have been coloured at each month’s end, and that nothing is adopted', async () => {
    const { data, extensions } = await rehearse(DRAFT, { from: '2026-01-01', to: '2026-03-01' });
    expect(data.rehearseRule).toMatchObject({
      ...{ hypothetical: true, says: expect.stringContaining('Nothing is adopted'), children: 2 },
      rules: [{ rule: 'DRAFT-1', against: null }],
      months: [
        { asKnownOn: '2026-01-31', childrenAdopted: 0, childrenDrafted: 1, redDrafted: 0, daysDrafted: 13 },
        { asKnownOn: '2026-02-28', childrenAdopted: 0, childrenDrafted: 1, redDrafted: 1, daysDrafted: 28 },
      ],
      whole: [{ rule: 'DRAFT-1', childrenDrafted: 1, childrenAdded: 1, childrenRemoved: 0 }],
    });
    expect(extensions.time).toMatchObject([{ path: 'rehearseRule', asEffectiveAt: '2026-03-02' }]);
  });
  it('tries other lead times beside the rule as adopted', async () => {
    const { data } = await rehearse({ leadTimes: { 'tr-03.amberWeeks': 14 } });
    expect(data.rehearseRule.rules).toEqual([{ rule: 'TR-03', against: 'TR-03' }]);
    expect(data.rehearseRule.months).toHaveLength(12);
  });
  it('is in no list, and nothing of it is kept', async () => {
    const head = await served.platform.log.store.head();
    await rehearse(DRAFT);
    expect(await served.platform.log.store.head()).toBe(head);
    const { data } = await served.ask('{ transitionRisks(first: 50) { edges { node { rule } } } }');
    expect(JSON.stringify(data)).not.toContain('DRAFT-1');
  });
  it.each([
    [{ leadTimes: { 'tr-99.x': 1 } }, {}, 'leadTimes: There is a name here that no policy has'],
    [{ ...DRAFT, id: 'TR-02' }, {}, 'id: A rule of the release has that id'],
    [DRAFT, { to: '2027-01-31' }, 'to: A rehearsal goes over the past'],
    [DRAFT, { from: '2000-01-01' }, 'from: A rehearsal goes over 36 months at most.'],
    ['a text', {}, 'A draft is an object'],
  ])('is refused with the place and what to do: %j %j', async (draft, times, says) => {
    const { errors } = await rehearse(draft, times);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(says), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
  it('goes one at a time, and a second is asked to come back', async () => {
    const both = await Promise.all([rehearse(DRAFT), rehearse(DRAFT)]);
    const refused = both.filter(({ errors }) => errors !== undefined);
    expect(refused).toMatchObject([{ errors: [{ extensions: { code: 'THROTTLED' } }] }]);
    expect((await rehearse(DRAFT)).errors).toBeUndefined();
  });
});
