import { mustSayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
let ann: string;
const say = mustSayTo(() => served);

beforeAll(async () => {
  served = await serveForTest('2026-06-30T10:00:00.000Z');
  const names = { surname: 'Oak', forename: 'Ann' };
  ann = (await say('RegisterChild', { names, dateOfBirth: '2012-05-06' })).childId;
  await say('RecordAssessmentRequest', { childId: ann, receivedOn: '2026-01-05' });
  await say('DecideAssessment', { childId: ann, decision: 'YES', notifiedOn: '2026-02-09' });
  await say('RequestAdvice', { childId: ann, advice: 'C', requestedOn: '2026-02-16' });
});
afterAll(() => served.close());

const FIELDS = `duties { rule metOn ledger { holder from to days because begunBy until endedBy
  sharedWith { holder from to days because until } } }`;

describe('the ledger of a duty over GraphQL', () => {
  it('says who had the case on each day, and by which events', async () => {
    const asked = `query ($id: ID!) { child(id: $id) { ${FIELDS} journey(first: 10) { edges { node { id type } } } } }`;
    const { data } = await served.ask(asked, { id: ann });
    const idOf = (type: string): string =>
      data.child.journey.edges.find(({ node }: any) => node.type === type).node.id;
    const ledgerOf = (rule: string) => data.child.duties.find((duty: any) => duty.rule === rule).ledger;
    expect(ledgerOf('A8')).toEqual([
      {
        ...{ holder: 'AUTHORITY', from: '2026-01-05', to: '2026-02-16', days: 42, sharedWith: [] },
        ...{ because: idOf('AssessmentRequested'), begunBy: 'Assessment requested' },
        ...{ until: idOf('AdviceRequested'), endedBy: 'Advice requested' },
      },
      {
        ...{ holder: 'HEALTH', from: '2026-02-16', to: '2026-06-30', days: 134, sharedWith: [] },
        ...{ because: idOf('AdviceRequested'), begunBy: 'Advice requested' },
        ...{ until: null, endedBy: 'The day asked about' },
      },
    ]);
  });

  it('is null for a duty that was done in time, and the same on the root', async () => {
    const roots = `query ($id: ID!) { duties(child: $id) { rule ledger { holder days } } child(id: $id) { duties { rule ledger { holder days } } } }`;
    const { data } = await served.ask(roots, { id: ann });
    expect(data.duties.find(({ rule }: any) => rule === 'A1').ledger).toBeNull();
    expect(data.duties).toEqual(data.child.duties);
  });
});
