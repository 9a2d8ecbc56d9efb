import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { LiftLegalHold } from './lift-legal-hold.js';

const SAID = { hold: 'appeal-2026-17', reason: 'The appeal was decided.' };
const placed = said(
  'LegalHoldPlaced',
  { ...SAID, reason: 'An appeal is open.' },
  { occurredOn: '2026-03-02' },
);
const say = (over: object = {}): LiftLegalHold => new LiftLegalHold(CHILD, { ...SAID, ...over }, TODAY);

describe('lift legal hold', () => {
  it('is recorded, once', () =>
    given(registered, placed)
      .when(say())
      .thenOnce({ type: 'LegalHoldLifted', occurredOn: TODAY, data: SAID }));
  it('is refused where none is in place', () => given(registered).when(say()).thenRefused('no-such-hold'));
  it('is refused for another hold', () =>
    given(registered, placed)
      .when(say({ hold: 'complaint-1' }))
      .thenRefused('no-such-hold'));
  it('is refused where it was lifted before', () =>
    given(registered, placed, said('LegalHoldLifted', SAID, { occurredOn: '2026-04-02' }))
      .when(say())
      .thenRefused('no-such-hold'));
});
