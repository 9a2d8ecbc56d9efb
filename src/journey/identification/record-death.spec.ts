import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordDeath } from './record-death.js';

const SAID = { diedOn: '2026-03-02' } as const;
const say = (over: Partial<RecordDeath['said']> = {}): RecordDeath =>
  new RecordDeath(CHILD, { ...SAID, ...over }, TODAY);

describe('record death', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'ChildDied', occurredOn: SAID.diedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ diedOn: '2026-11-03' }))
      .thenRefused('death-in-future'));
});
