import { certified, CHILD, mediation, TODAY, withPlan, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordAppeal } from './record-appeal.js';

const SAID = { lodgedOn: '2021-12-06', about: 'refusal-to-assess' } as const;
const begun = [...withRefusal, mediation, certified] as const;
const say = (over: object = {}): RecordAppeal => new RecordAppeal(CHILD, { ...SAID, ...over }, TODAY);

describe('record appeal', () => {
  it('is recorded, once, in the dispute of the mediation before it', () =>
    given(...begun)
      .when(say())
      .thenOnce({
        type: 'AppealLodged',
        occurredOn: SAID.lodgedOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('begins a dispute of its own where mediation was declined', () =>
    given(...withRefusal, said('MediationCertificateIssued', { issuedOn: '2021-11-22', because: 'declined' }))
      .when(say())
      .thenOnce({ type: 'AppealLodged', data: { disputeId: expect.any(String) } }));
  it('begins a dispute of its own where the mediation was about an earlier decision', () =>
    given(
      ...begun,
      said('AssessmentDecided', { requestId: 'request-2', decision: 'no', notifiedOn: '2021-12-01' }),
    )
      .when(say())
      .thenOnce({ type: 'AppealLodged', data: { disputeId: expect.not.stringMatching(/^dispute-1$/) } }));
  it('is one with a mediation that a source reported under a name of its own', () =>
    given(
      ...withRefusal,
      said('MediationRequested', {
        ...{ requestedOn: '2021-10-25', about: 'refusal-to-assess' },
        alias: { source: 'cases', ref: 'D-1', refKey: 'key-of-d-1' },
      }),
      certified,
    )
      .when(say())
      .thenOnce({
        type: 'AppealLodged',
        data: { alias: { source: 'cases', ref: 'D-1', refKey: 'key-of-d-1' }, disputeId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(...begun)
      .when(say({ lodgedOn: '2026-11-03' }))
      .thenRefused('appeal-in-future'));
  it('is refused before the decision that it is about', () =>
    given(...begun)
      .when(say({ lodgedOn: '2021-10-10' }))
      .thenRefused('no-decision-to-dispute'));
  it('is refused about a decision of another kind', () =>
    given(...begun)
      .when(say({ about: 'refusal-to-issue' }))
      .thenRefused('no-decision-to-dispute'));
  it('is refused for a dispute that is not on record', () =>
    given(...begun)
      .when(say({ disputeId: 'dispute-9' }))
      .thenRefused('no-dispute'));
  it('is refused without a mediation certificate', () =>
    given(...withRefusal, mediation)
      .when(say())
      .thenRefused('no-mediation-certificate'));
  it('is refused without one on the last day, a Monday, where the two months end on a Saturday', () =>
    given(...withRefusal)
      .when(say({ lodgedOn: '2021-12-13' }))
      .thenRefused('no-mediation-certificate'));
  it('is recorded without a certificate after two months: the Tribunal may have given leave', () =>
    given(...withRefusal)
      .when(say({ lodgedOn: '2021-12-14' }))
      .thenOnce({ type: 'AppealLodged' }));
  it('needs no certificate where it is about Section I alone', () =>
    given(...withPlan)
      .when(say({ about: 'placement', lodgedOn: '2022-02-01' }))
      .thenOnce({ type: 'AppealLodged' }));
});
