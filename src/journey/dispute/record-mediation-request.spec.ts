import { appealed, CHILD, registered, TODAY, withRefusal } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordMediationRequest } from './record-mediation-request.js';

const SAID = { requestedOn: '2021-10-25', about: 'refusal-to-assess' } as const;
const say = (over: object = {}): RecordMediationRequest =>
  new RecordMediationRequest(CHILD, { ...SAID, ...over }, TODAY);

describe('record mediation request', () => {
  it('is recorded, once, and begins a dispute', () =>
    given(...withRefusal)
      .when(say())
      .thenOnce({
        type: 'MediationRequested',
        occurredOn: SAID.requestedOn,
        data: { ...SAID, disputeId: expect.any(String) },
      }));
  it('is part of the dispute that it names', () =>
    given(...withRefusal, appealed)
      .when(say({ requestedOn: '2021-12-13', disputeId: 'dispute-1' }))
      .thenOnce({ type: 'MediationRequested', data: { disputeId: 'dispute-1' } }));
  it('is refused for a dispute that is not on record', () =>
    given(...withRefusal)
      .when(say({ disputeId: 'dispute-9' }))
      .thenRefused('no-dispute'));
  it('is refused in the future', () =>
    given(...withRefusal)
      .when(say({ requestedOn: '2026-11-03' }))
      .thenRefused('request-in-future'));
  it('is refused before the decision that it is about', () =>
    given(...withRefusal)
      .when(say({ requestedOn: '2021-10-10' }))
      .thenRefused('no-decision-to-dispute'));
  it('is refused about a decision of another kind', () =>
    given(...withRefusal)
      .when(say({ about: 'cease' }))
      .thenRefused('no-decision-to-dispute'));
  it('is recorded about another matter, whatever was decided', () =>
    given(registered)
      .when(say({ about: 'other' }))
      .thenOnce({ type: 'MediationRequested' }));
});
