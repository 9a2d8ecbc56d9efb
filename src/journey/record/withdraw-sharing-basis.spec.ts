import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { WithdrawSharingBasis } from './withdraw-sharing-basis.js';

const SAID = { organisation: 'college-1', purpose: 'transition', reason: 'Asked by the family.' };
const basis = (until: string) =>
  said(
    'SharingBasisGiven',
    { organisation: 'college-1', purpose: 'transition', basis: 'consent', until },
    { occurredOn: '2026-03-02' },
  );
const withdrawn = said('SharingBasisWithdrawn', SAID, { occurredOn: '2026-04-02' });
const say = (over: object = {}): WithdrawSharingBasis =>
  new WithdrawSharingBasis(CHILD, { ...SAID, ...over }, TODAY);

describe('withdraw sharing basis', () => {
  it('is recorded, once', () =>
    given(registered, basis('2027-07-31'))
      .when(say())
      .thenOnce({ type: 'SharingBasisWithdrawn', occurredOn: TODAY, data: SAID }));
  it('is recorded on the last day of the basis', () =>
    given(registered, basis(TODAY)).when(say()).thenOnce({ type: 'SharingBasisWithdrawn' }));
  it('is refused where no basis was given', () =>
    given(registered).when(say()).thenRefused('no-sharing-basis'));
  it('is refused for another purpose', () =>
    given(registered, basis('2027-07-31'))
      .when(say({ purpose: 'research' }))
      .thenRefused('no-sharing-basis'));
  it('is refused where the basis had ended', () =>
    given(registered, basis('2026-11-01')).when(say()).thenRefused('no-sharing-basis'));
  it('is refused where it was withdrawn before', () =>
    given(registered, basis('2027-07-31'), withdrawn).when(say()).thenRefused('no-sharing-basis'));
});
