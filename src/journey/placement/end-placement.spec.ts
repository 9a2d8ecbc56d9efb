import { CHILD, placed, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { EndPlacement } from './end-placement.js';

const SAID = { endedOn: '2026-07-23', urn: '100001' } as const;
const say = (over: Partial<EndPlacement['said']> = {}): EndPlacement =>
  new EndPlacement(CHILD, { ...SAID, ...over }, TODAY);

describe('end placement', () => {
  it('is recorded, once', () =>
    given(registered, placed)
      .when(say())
      .thenOnce({
        type: 'PlacementEnded',
        occurredOn: SAID.endedOn,
        data: { ...SAID, placementId: 'placement-1' },
      }));
  it('is refused in the future', () =>
    given(registered, placed)
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('end-in-future'));
  it('is refused where there is no such placement', () =>
    given(registered).when(say()).thenRefused('no-placement'));
  it("is refused for a setting that is not the placement's", () =>
    given(registered, placed)
      .when(say({ urn: '100009' }))
      .thenRefused('no-placement'));
});
