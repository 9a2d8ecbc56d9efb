import { CHILD, mediation, registered, TODAY, withRefusal } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordMediation } from './record-mediation.js';

const SAID = { heldOn: '2021-11-15' };
const say = (over: object = {}): RecordMediation => new RecordMediation(CHILD, { ...SAID, ...over }, TODAY);

describe('record mediation', () => {
  it('is recorded, once', () =>
    given(...withRefusal, mediation)
      .when(say())
      .thenOnce({
        type: 'MediationHeld',
        occurredOn: SAID.heldOn,
        data: { ...SAID, disputeId: 'dispute-1' },
      }));
  it('is refused in the future', () =>
    given(...withRefusal, mediation)
      .when(say({ heldOn: '2026-11-03' }))
      .thenRefused('mediation-in-future'));
  it('is refused where nobody requested it', () =>
    given(registered).when(say()).thenRefused('no-mediation-request'));
  it('is refused before it was requested', () =>
    given(...withRefusal, mediation)
      .when(say({ heldOn: '2021-10-24' }))
      .thenRefused('no-mediation-request'));
});
