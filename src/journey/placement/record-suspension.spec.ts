import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordSuspension } from './record-suspension.js';

const SAID = { startedOn: '2026-03-02', endedOn: '2026-03-04', urn: '100001' } as const;
const say = (over: Partial<RecordSuspension['said']> = {}): RecordSuspension =>
  new RecordSuspension(CHILD, { ...SAID, ...over }, TODAY);

describe('record suspension', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'Suspended', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('suspension-in-future'));
  it('is refused where it ends before it starts', () =>
    given(registered)
      .when(say({ endedOn: '2026-03-01' }))
      .thenRefused('ends-before-it-starts'));
});
