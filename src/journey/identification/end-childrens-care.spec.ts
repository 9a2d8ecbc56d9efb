import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { EndChildrensCare } from './end-childrens-care.js';

const SAID = { care: 'social-care', endedOn: '2026-03-02' } as const;
const say = (over: Partial<EndChildrensCare['said']> = {}): EndChildrensCare =>
  new EndChildrensCare(CHILD, { ...SAID, ...over }, TODAY);

describe('end childrens care', () => {
  it('is recorded, once', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say())
      .thenOnce({ type: 'ChildrensCareEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('care-end-in-future'));
  it('is refused where no such care had begun', () =>
    given(registered).when(say()).thenRefused('care-had-not-begun'));
  it('is refused where only the other kind of care had begun', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say({ care: 'short-breaks' }))
      .thenRefused('care-had-not-begun'));
});
