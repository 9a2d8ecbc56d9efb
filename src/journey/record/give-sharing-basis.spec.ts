import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { GiveSharingBasis } from './give-sharing-basis.js';

const SAID = {
  organisation: 'college-1',
  purpose: 'transition',
  basis: 'consent',
  until: '2027-07-31',
} as const;
const say = (over: object = {}): GiveSharingBasis => new GiveSharingBasis(CHILD, { ...SAID, ...over }, TODAY);

describe('give sharing basis', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'SharingBasisGiven', occurredOn: TODAY, data: SAID }));
  it('is recorded anew, until a later day', () =>
    given(registered, said('SharingBasisGiven', SAID, { occurredOn: '2026-03-02' }))
      .when(say({ until: '2028-07-31' }))
      .thenOnce({ type: 'SharingBasisGiven' }));
  it('is refused where it would have ended already', () =>
    given(registered)
      .when(say({ until: '2026-11-01' }))
      .thenRefused('ends-before-it-starts'));
  it('is refused a second time on one day', () =>
    given(registered, said('SharingBasisGiven', SAID, { occurredOn: TODAY }))
      .when(say())
      .thenRefused('already-recorded'));
});
