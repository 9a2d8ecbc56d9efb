import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { PlaceLegalHold } from './place-legal-hold.js';

const SAID = { hold: 'appeal-2026-17', reason: 'An appeal against the plan is open.' };
const placed = said('LegalHoldPlaced', SAID, { occurredOn: '2026-03-02' });
const lifted = said('LegalHoldLifted', { ...SAID, reason: 'Decided.' }, { occurredOn: '2026-04-02' });
const say = (over: object = {}): PlaceLegalHold => new PlaceLegalHold(CHILD, { ...SAID, ...over }, TODAY);

describe('place legal hold', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'LegalHoldPlaced', occurredOn: TODAY, data: SAID }));
  it('is recorded beside another', () =>
    given(registered, placed)
      .when(say({ hold: 'complaint-1' }))
      .thenOnce({ type: 'LegalHoldPlaced' }));
  it('is refused where it is in place', () =>
    given(registered, placed).when(say()).thenRefused('already-recorded'));
  it('is refused under the name of one that was lifted', () =>
    given(registered, placed, lifted).when(say()).thenRefused('hold-was-lifted'));
});
