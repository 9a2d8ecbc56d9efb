import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartChildrensContinuingCare } from './start-childrens-continuing-care.js';

const SAID = { startedOn: '2026-03-02' } as const;
const say = (over: Partial<StartChildrensContinuingCare['said']> = {}): StartChildrensContinuingCare =>
  new StartChildrensContinuingCare(CHILD, { ...SAID, ...over }, TODAY);

describe('start childrens continuing care', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChildrensContinuingCareStarted', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('continuing-care-start-in-future'));
});
