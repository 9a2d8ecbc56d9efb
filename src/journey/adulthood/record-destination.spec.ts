import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDestination } from './record-destination.js';

const SAID = {
  recordedOn: '2026-09-10',
  activity: 'further-education',
  from: '2026-09',
  confirmedBy: 'setting',
} as const;
const say = (over: Partial<RecordDestination['said']> = {}): RecordDestination =>
  new RecordDestination(CHILD, { ...SAID, ...over }, TODAY);

describe('record destination', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DestinationRecorded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('destination-in-future'));
});
