import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { EndLookedAfter } from './end-looked-after.js';

const SAID = { endedOn: '2026-03-02' } as const;
const say = (over: Partial<EndLookedAfter['said']> = {}): EndLookedAfter =>
  new EndLookedAfter(CHILD, { ...SAID, ...over }, TODAY);

describe('end looked after', () => {
  it('is recorded, once', () =>
    given(registered, said('ChildLookedAfterStarted', { startedOn: '2024-03-02' }))
      .when(say())
      .thenOnce({ type: 'ChildLookedAfterEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('ChildLookedAfterStarted', { startedOn: '2024-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('looked-after-end-in-future'));
  it('is refused where the child was not looked after', () =>
    given(registered).when(say()).thenRefused('was-not-looked-after'));
});
