import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreeTravel } from './agree-travel.js';

const SAID = { agreedOn: '2026-06-01', forStartOn: '2026-09-01', until: '2027-07-23' } as const;
const say = (over: Partial<AgreeTravel['said']> = {}): AgreeTravel =>
  new AgreeTravel(CHILD, { ...SAID, ...over }, TODAY);

describe('agree travel', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'TravelAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where it ends before it was agreed', () =>
    given(registered)
      .when(say({ until: '2026-05-31' }))
      .thenRefused('ends-before-it-was-agreed'));
});
