import { sayTo } from './say.js';
import { serveForTest } from './served.js';
import type { Served } from './served.js';

let served: Served;
beforeAll(async () => (served = await serveForTest('2026-11-02T10:00:00.000Z')));
afterAll(() => served.close());

const say = sayTo(() => served);

const REFUSAL = [
  ['RecordAssessmentRequest', { receivedOn: '2026-01-05' }],
  ['DecideAssessment', { decision: 'NO', notifiedOn: '2026-02-09' }],
] as const;
const APPEAL = [
  ['RecordMediationRequest', { requestedOn: '2026-02-16', about: 'REFUSAL_TO_ASSESS' }],
  ['RecordMediation', { heldOn: '2026-03-09' }],
  ['RecordMediationCertificate', { issuedOn: '2026-03-11', because: 'HELD' }],
  ['RecordAppeal', { lodgedOn: '2026-03-23', about: 'REFUSAL_TO_ASSESS' }],
  ['RespondToAppeal', { respondedOn: '2026-05-05' }],
  ['RecordAppealDecision', { decidedOn: '2026-08-03', outcome: 'ALLOWED', orders: ['B'] }],
  ['RecordOrderStep', { step: 'TOLD', doneOn: '2026-08-14' }],
] as const;

const refusedChild = async (): Promise<string> => {
  const names = { surname: 'Oak', forename: 'Ann' };
  const { childId } = await say('RegisterChild', { names, dateOfBirth: '2012-05-06' });
  for (const [name, input] of REFUSAL) await say(name, { childId, ...input });
  return childId as string;
};

const journeyOf = async (id: string): Promise<{ type: string; data: { disputeId?: string } }[]> => {
  const types =
    'MediationRequested, MediationHeld, MediationCertificateIssued, AppealLodged, AppealResponded, AppealDecided, OrderStepDone';
  const asked = `query ($id: ID!) { journey(child: $id, first: 20, types: [${types}]) { edges { node { type data } } } }`;
  const { data } = await served.ask(asked, { id });
  return data.journey.edges.map(({ node }: { node: object }) => node);
};

describe('a dispute over mutations', () => {
  it('goes from mediation to the step of an order as one episode', async () => {
    const childId = await refusedChild();
    for (const [name, input] of APPEAL)
      expect(await say(name, { childId, ...input })).toMatchObject({ __typename: `${name}Success` });
    const facts = await journeyOf(childId);
    expect(facts).toHaveLength(APPEAL.length);
    expect(new Set(facts.map(({ data }) => data.disputeId)).size).toBe(1);
    expect(facts.at(-1)).toMatchObject({ type: 'OrderStepDone', data: { order: 'b', step: 'told' } });
  });

  it('refuses each step that comes before the one it follows, and names its field', async () => {
    const childId = await refusedChild();
    const refused = async (name: string): Promise<string> => {
      const [, input] = APPEAL.find((one) => one[0] === name)!;
      const { __typename, code, path } = await say(name, { childId, ...input });
      return `${__typename} ${code} ${path.join('.')}`;
    };
    expect(await refused('RecordMediation')).toBe('RuleProblem no-mediation-request input.disputeId');
    expect(await refused('RecordMediationCertificate')).toBe('RuleProblem no-mediation-held input.because');
    expect(await refused('RecordAppeal')).toBe('RuleProblem no-mediation-certificate input.lodgedOn');
    expect(await refused('RespondToAppeal')).toBe('RuleProblem no-appeal input.disputeId');
    expect(await refused('RecordAppealDecision')).toBe('RuleProblem no-appeal input.disputeId');
    expect(await refused('RecordOrderStep')).toBe('RuleProblem no-such-order input.order');
  });
});
