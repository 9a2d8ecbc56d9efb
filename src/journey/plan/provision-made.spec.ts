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
import { RecordProvisionSecured } from './record-provision-secured.js';

const provision = 'item-3';
const missed = (missedOn: string) => new RecordProvisionMissed(CHILD, { provision, missedOn }, TODAY);
const secured = (securedOn: string) => new RecordProvisionSecured(CHILD, { provision, securedOn }, TODAY);

describe.each([
  ['missed', 'ProvisionMissed', missed],
  ['secured', 'ProvisionSecured', secured],
] as const)('record provision %s', (_what, type, say) => {
  const onTheDay = say('2026-03-02');

  it('is recorded, once', () =>
    given(...withPlan)
      .when(onTheDay)
      .thenOnce({ type, occurredOn: '2026-03-02', data: { ...onTheDay.said, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say('2026-11-03'))
      .thenRefused('provision-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(onTheDay).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(onTheDay)
      .thenRefused('plan-had-ended'));
});
