import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDetention } from './record-detention.js';

const SAID = { startedOn: '2026-03-02', plannedRelease: '2027-03-02' } as const;
const say = (over: Partial<RecordDetention['said']> = {}): RecordDetention =>
  new RecordDetention(CHILD, { ...SAID, ...over }, TODAY);

describe('record detention', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'DetainedStarted', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('detention-in-future'));
  it('is refused where the release lies before it', () =>
    given(registered)
      .when(say({ plannedRelease: '2026-03-01' }))
      .thenRefused('release-before-detention'));
});
