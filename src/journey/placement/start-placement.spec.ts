import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartPlacement } from './start-placement.js';

const SAID = { startedOn: '2026-09-01', urn: '100002' } as const;
const say = (over: object = {}): StartPlacement => new StartPlacement(CHILD, { ...SAID, ...over }, TODAY);

describe('start placement', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({
        type: 'PlacementStarted',
        occurredOn: SAID.startedOn,
        data: { ...SAID, placementId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('start-in-future'));
  it('is refused where no place is given', () =>
    given(registered)
      .when(say({ urn: undefined }))
      .thenRefused('place-missing'));
});
