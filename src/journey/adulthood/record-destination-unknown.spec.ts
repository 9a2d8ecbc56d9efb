import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDestinationUnknown } from './record-destination-unknown.js';

const SAID = { recordedOn: '2026-09-10', tried: ['parent', 'setting'] } as const;
const say = (over: Partial<RecordDestinationUnknown['said']> = {}): RecordDestinationUnknown =>
  new RecordDestinationUnknown(CHILD, { ...SAID, ...over }, TODAY);

describe('record destination unknown', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DestinationUnknown', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('record-in-future'));
});
