import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDisability } from './record-disability.js';

const SAID = { disabled: 'yes', recordedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordDisability['said']> = {}): RecordDisability =>
  new RecordDisability(CHILD, { ...SAID, ...over }, TODAY);

describe('record disability', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DisabilityRecorded', occurredOn: SAID.recordedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('disability-in-future'));
});
