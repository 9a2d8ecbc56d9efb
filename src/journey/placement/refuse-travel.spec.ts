import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RefuseTravel } from './refuse-travel.js';

const SAID = { notifiedOn: '2026-06-01', forStartOn: '2026-09-01' } as const;
const say = (over: Partial<RefuseTravel['said']> = {}): RefuseTravel =>
  new RefuseTravel(CHILD, { ...SAID, ...over }, TODAY);

describe('refuse travel', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TravelRefused', occurredOn: SAID.notifiedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
});
