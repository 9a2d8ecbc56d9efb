import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { PlanPlacement } from './plan-placement.js';

const SAID = { plannedOn: '2026-06-01', startsOn: '2026-09-01', urn: '100002' } as const;
const say = (over: object = {}): PlanPlacement => new PlanPlacement(CHILD, { ...SAID, ...over }, TODAY);

describe('plan placement', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'PlacementPlanned', occurredOn: SAID.plannedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('planning-in-future'));
  it('is refused where no place is given', () =>
    given(registered)
      .when(say({ urn: undefined }))
      .thenRefused('place-missing'));
  it('is refused where it starts before it was planned', () =>
    given(registered)
      .when(say({ startsOn: '2026-05-31' }))
      .thenRefused('starts-before-it-was-planned'));
});
