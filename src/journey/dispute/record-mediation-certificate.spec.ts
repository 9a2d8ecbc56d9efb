import { CHILD, mediation, TODAY, withRefusal } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordMediationCertificate } from './record-mediation-certificate.js';

const SAID = { issuedOn: '2021-11-17', because: 'held' } as const;
const held = said('MediationHeld', { disputeId: 'dispute-1', heldOn: '2021-11-15' });
const say = (over: object = {}): RecordMediationCertificate =>
  new RecordMediationCertificate(CHILD, { ...SAID, ...over }, TODAY);

describe('record mediation certificate', () => {
  it('is recorded, once', () =>
    given(...withRefusal, mediation, held)
      .when(say())
      .thenOnce({
        type: 'MediationCertificateIssued',
        occurredOn: SAID.issuedOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is recorded where mediation was declined and nobody had requested it', () =>
    given(...withRefusal)
      .when(say({ because: 'declined' }))
      .thenOnce({
        type: 'MediationCertificateIssued',
        data: { issuedOn: SAID.issuedOn, because: 'declined' },
      }));
  it('is recorded where mediation was requested and never held', () =>
    given(...withRefusal, mediation)
      .when(say({ because: 'not-arranged' }))
      .thenOnce({ type: 'MediationCertificateIssued' }));
  it('is refused in the future', () =>
    given(...withRefusal, mediation, held)
      .when(say({ issuedOn: '2026-11-03' }))
      .thenRefused('certificate-in-future'));
  it('is refused before the decision that it is about', () =>
    given(...withRefusal)
      .when(say({ because: 'declined', issuedOn: '2021-10-10' }))
      .thenRefused('no-decision-to-dispute'));
  it('is refused as of a mediation that was not held', () =>
    given(...withRefusal, mediation)
      .when(say())
      .thenRefused('no-mediation-held'));
  it('is refused as not arranged where nobody requested mediation', () =>
    given(...withRefusal)
      .when(say({ because: 'not-arranged' }))
      .thenRefused('no-mediation-request'));
});
