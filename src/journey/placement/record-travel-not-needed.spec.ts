import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordTravelNotNeeded } from './record-travel-not-needed.js';

const SAID = { recordedOn: '2026-06-01', forStartOn: '2026-09-01' } as const;
const say = (over: Partial<RecordTravelNotNeeded['said']> = {}): RecordTravelNotNeeded =>
  new RecordTravelNotNeeded(CHILD, { ...SAID, ...over }, TODAY);

describe('record travel not needed', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TravelNotNeeded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('record-in-future'));
});
