import { CHILD, mediation, TODAY, withRefusal } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordMediationAgreement } from './record-mediation-agreement.js';

const SAID = {
  agreedOn: '2021-11-15',
  appealable: true,
  about: 'refusal-to-assess',
  steps: [{ step: 'assess', dueOn: '2021-12-15' }],
} as const;
const say = (over: object = {}): RecordMediationAgreement =>
  new RecordMediationAgreement(CHILD, { ...SAID, ...over }, TODAY);

describe('record mediation agreement', () => {
  it('is recorded, once', () =>
    given(...withRefusal, mediation)
      .when(say())
      .thenOnce({
        type: 'MediationAgreementReached',
        occurredOn: SAID.agreedOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is refused in the future', () =>
    given(...withRefusal, mediation)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('agreement-in-future'));
  it('is refused where nobody requested mediation', () =>
    given(...withRefusal)
      .when(say())
      .thenRefused('no-mediation-request'));
  it('is refused where a step is due before it was agreed', () =>
    given(...withRefusal, mediation)
      .when(say({ steps: [{ step: 'assess', dueOn: '2021-11-14' }] }))
      .thenRefused('due-before-agreed'));
});
