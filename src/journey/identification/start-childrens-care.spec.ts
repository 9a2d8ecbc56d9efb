import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartChildrensCare } from './start-childrens-care.js';

const SAID = { care: 'social-care', startedOn: '2026-03-02' } as const;
const say = (over: Partial<StartChildrensCare['said']> = {}): StartChildrensCare =>
  new StartChildrensCare(CHILD, { ...SAID, ...over }, TODAY);

describe('start childrens care', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChildrensCareStarted', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('care-start-in-future'));
});
