import { CHILD, ended, registered, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { EndJourney } from './end-journey.js';

const SAID = { endedOn: '2026-09-10', because: 'needs-met' } as const;
const say = (over: Partial<EndJourney['said']> = {}): EndJourney =>
  new EndJourney(CHILD, { ...SAID, ...over }, TODAY);

describe('end journey', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'JourneyEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('end-in-future'));
  it('is refused while a plan is in force', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('plan-already-in-force'));
  it('is refused a second time', () =>
    given(registered, ended)
      .when(say({ endedOn: '2026-06-30' }))
      .thenRefused('already-recorded'));
});
