import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { EndChildrensContinuingCare } from './end-childrens-continuing-care.js';

const SAID = { endedOn: '2026-03-02' } as const;
const say = (over: Partial<EndChildrensContinuingCare['said']> = {}): EndChildrensContinuingCare =>
  new EndChildrensContinuingCare(CHILD, { ...SAID, ...over }, TODAY);

describe('end childrens continuing care', () => {
  it('is recorded, once', () =>
    given(registered, said('ChildrensContinuingCareStarted', { startedOn: '2024-03-02' }))
      .when(say())
      .thenOnce({ type: 'ChildrensContinuingCareEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('ChildrensContinuingCareStarted', { startedOn: '2024-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('continuing-care-end-in-future'));
  it('is refused where none had begun', () =>
    given(registered).when(say()).thenRefused('continuing-care-had-not-begun'));
});
