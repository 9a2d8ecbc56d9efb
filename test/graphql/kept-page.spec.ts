import { mustSayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
const say = mustSayTo(() => served);

const LIST = '{ transitionRisks(first: 50) { edges { node { rule severity reason child { name } } } } }';
const OTHERWISE = `query ($first: Int, $on: Date, $known: DateTime, $rule: [String!], $sort: RiskSort! = SEVERITY, $severity: Severity) {
  transitionRisks(first: $first, asEffectiveAt: $on, asKnownAt: $known, rule: $rule, sort: $sort, severity: $severity) {
    edges { node { rule child { name } } }
  }
}`;
const body = JSON.stringify({ query: LIST });
const namesIn = ({ data }: any): Set<string> =>
  new Set(data.transitionRisks.edges.map(({ node }: any) => node.child.name));
/** The answer without the times, which are its own. */
const dataOf = (text: string): string => text.slice(0, text.indexOf('"extensions"'));

const withPlan = async (surname: string): Promise<string> => {
  const names = { surname, forename: 'Ann' };
  const { childId } = await say('RegisterChild', { names, dateOfBirth: '2015-05-06' });
  await say('RecordAssessmentRequest', { childId, receivedOn: '2026-09-05' });
  await say('FinalisePlan', { childId, cause: 'FIRST', issuedOn: '2027-01-20' });
  return childId;
};

beforeAll(async () => {
  served = await serveForTest('2027-02-03T10:00:00.000Z');
  const by = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
  const recordedHere = ['AnnualReviewMeetingHeld', 'ReviewDecided'].map((kind) => ({
    ...{ kind, from: '2020-01-01' },
  }));
  const policy = { policy: '2026-12', adoptedOn: '2027-02-03', recordedHere, by };
  const adopt = `mutation ($input: AdoptPolicyInput!) { adoptPolicy(input: $input) { __typename } }`;
  await served.ask(adopt, { input: { idempotencyKey: 'policy', ...policy } });
  await withPlan('Oak');
  await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
  served.setNow('2029-07-05T10:00:00.000Z');
}, 60_000);
afterAll(() => served.close());

describe('a page that is asked for again and again', () => {
  it('is answered in the same words each time, with the times of each', async () => {
    const first = await served.post(body);
    expect(namesIn(first.json)).toEqual(new Set(['Ann Oak']));
    for (const second of ['01', '02', '03', '04']) {
      served.setNow(`2029-07-05T10:00:${second}.000Z`);
      const again = await served.post(body);
      expect([again.status, dataOf(again.text)]).toEqual([200, dataOf(first.text)]);
      expect(again.json.extensions.time[0].asKnownAt).toBe(`2029-07-05T10:00:${second}.000Z`);
    }
  });
  it('holds what was said since', async () => {
    for (let i = 0; i < 3; i++) await served.post(body);
    await withPlan('Ash');
    await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
    const { json } = await served.post(body);
    expect(namesIn(json)).toEqual(new Set(['Ann Oak', 'Ann Ash']));
  });
  it('is not the page of whoever asks otherwise in the same words', async () => {
    const asked = async (variables: object): Promise<string[]> => {
      let rows: string[] = [];
      for (let i = 0; i < 3; i++) {
        const { data } = await served.ask(OTHERWISE, { first: 50, on: '2029-07-05', ...variables });
        rows = data.transitionRisks.edges.map(({ node }: any) => `${node.child.name} ${node.rule}`);
      }
      return rows;
    };
    const all = ['Ann Ash TR-03', 'Ann Oak TR-03', 'Ann Ash TR-02', 'Ann Oak TR-02'];
    expect(await asked({})).toEqual(all);
    expect(await asked({ first: 1 })).toEqual(all.slice(0, 1));
    expect(await asked({ sort: 'NAME' })).toEqual([all[0], all[2], all[1], all[3]]);
    expect(await asked({ rule: ['TR-99'] })).toEqual([]);
    expect(await asked({ severity: 'AMBER' })).toEqual(all.slice(2));
    expect(await asked({ on: '2027-02-03' })).toEqual([]);
    // The same day, before the second child was recorded.
    expect(await asked({ known: '2029-07-05T10:00:00.000Z' })).toEqual([all[1], all[3]]);
    expect(await asked({})).toEqual(all);
  });
  it('is recorded each time as given', async () => {
    const elm = await withPlan('Elm');
    await served.platform.readModel.waitFor(await served.platform.log.store.head(), 5_000);
    const before = (await served.platform.answers.about([elm])).length;
    for (let i = 0; i < 4; i++) await served.post(body);
    expect(await served.platform.answers.about([elm])).toHaveLength(before + 4);
  });
});
