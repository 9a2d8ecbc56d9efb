import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartLookedAfter } from './start-looked-after.js';

const SAID = { startedOn: '2026-03-02' } as const;
const say = (over: Partial<StartLookedAfter['said']> = {}): StartLookedAfter =>
  new StartLookedAfter(CHILD, { ...SAID, ...over }, TODAY);

describe('start looked after', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChildLookedAfterStarted', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('looked-after-start-in-future'));
});
