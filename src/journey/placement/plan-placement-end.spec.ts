import { CHILD, placed, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { PlanPlacementEnd } from './plan-placement-end.js';

const SAID = { plannedOn: '2026-06-01', endsOn: '2027-07-23', urn: '100001' } as const;
const say = (over: Partial<PlanPlacementEnd['said']> = {}): PlanPlacementEnd =>
  new PlanPlacementEnd(CHILD, { ...SAID, ...over }, TODAY);

describe('plan placement end', () => {
  it('is recorded, once', () =>
    given(registered, placed)
      .when(say())
      .thenOnce({
        type: 'PlacementEndPlanned',
        occurredOn: SAID.plannedOn,
        data: { ...SAID, placementId: 'placement-1' },
      }));
  it('is refused in the future', () =>
    given(registered, placed)
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('planning-in-future'));
  it('is refused where there is no such placement', () =>
    given(registered).when(say()).thenRefused('no-placement'));
  it("is refused for a setting that is not the placement's", () =>
    given(registered, placed)
      .when(say({ urn: '100009' }))
      .thenRefused('no-placement'));
  it('is refused where it ends before that was planned', () =>
    given(registered, placed)
      .when(say({ endsOn: '2026-05-31' }))
      .thenRefused('ends-before-it-was-planned'));
});
