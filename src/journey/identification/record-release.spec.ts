import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordRelease } from './record-release.js';

const SAID = { endedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordRelease['said']> = {}): RecordRelease =>
  new RecordRelease(CHILD, { ...SAID, ...over }, TODAY);

describe('record release', () => {
  it('is recorded, once', () =>
    given(registered, said('DetainedStarted', { startedOn: '2025-03-02' }))
      .when(say())
      .thenOnce({ type: 'DetainedEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('DetainedStarted', { startedOn: '2025-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('release-in-future'));
  it('is refused where nobody was detained', () =>
    given(registered).when(say()).thenRefused('was-not-detained'));
});
