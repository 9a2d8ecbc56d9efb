import {
  assessed,
  ceased,
  CHILD,
  registered,
  requested,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordProvisionMissed } from './record-provision-missed.js';

const SAID = { provision: 'item-3', missedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordProvisionMissed['said']> = {}): RecordProvisionMissed =>
  new RecordProvisionMissed(CHILD, { ...SAID, ...over }, TODAY);

describe('record provision missed', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'ProvisionMissed', occurredOn: SAID.missedOn, data: { ...SAID, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ missedOn: '2026-11-03' }))
      .thenRefused('provision-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
});
