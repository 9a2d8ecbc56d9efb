import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { LiftRestriction } from './lift-restriction.js';

const SAID = { reason: 'Left the team.' };
const restricted = said(
  'RecordRestricted',
  { list: 'excluded', who: ['staff-1'], reason: 'A relative.', askWhom: 'staff-9' },
  { occurredOn: '2026-03-02' },
);
const say = (over: object = {}): LiftRestriction => new LiftRestriction(CHILD, { ...SAID, ...over }, TODAY);

describe('lift restriction', () => {
  it('is recorded, once', () =>
    given(registered, restricted)
      .when(say())
      .thenOnce({ type: 'RestrictionLifted', occurredOn: TODAY, data: SAID }));
  it('is refused where no restriction stands', () =>
    given(registered).when(say()).thenRefused('not-restricted'));
  it('is refused where it was lifted before', () =>
    given(registered, restricted, said('RestrictionLifted', SAID, { occurredOn: '2026-04-02' }))
      .when(say())
      .thenRefused('not-restricted'));
});
