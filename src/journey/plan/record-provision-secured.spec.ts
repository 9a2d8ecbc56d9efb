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
import { RecordProvisionSecured } from './record-provision-secured.js';

const SAID = { provision: 'item-3', securedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordProvisionSecured['said']> = {}): RecordProvisionSecured =>
  new RecordProvisionSecured(CHILD, { ...SAID, ...over }, TODAY);

describe('record provision secured', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'ProvisionSecured',
        occurredOn: SAID.securedOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ securedOn: '2026-11-03' }))
      .thenRefused('provision-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
});
