import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordOmbudsmanDecision } from './record-ombudsman-decision.js';

const SAID = {
  decidedOn: '2026-10-01',
  reference: '26 001 234',
  fault: true,
  remedy: 'An apology, and a payment for lost provision.',
  remedyPence: 150_000,
};
const say = (over: object = {}): RecordOmbudsmanDecision =>
  new RecordOmbudsmanDecision(CHILD, { ...SAID, ...over }, TODAY);

describe('record ombudsman decision', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'OmbudsmanDecided', occurredOn: SAID.decidedOn, data: SAID }));
  it('is recorded after the journey ended', () =>
    given(registered, ended).when(say()).thenOnce({ type: 'OmbudsmanDecided' }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ decidedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused with a payment of less than nought', () =>
    given(registered)
      .when(say({ remedyPence: -1 }))
      .thenRefused('negative-amount'));
});
