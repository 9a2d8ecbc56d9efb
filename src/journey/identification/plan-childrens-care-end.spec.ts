import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { PlanChildrensCareEnd } from './plan-childrens-care-end.js';

const SAID = { care: 'social-care', plannedOn: '2026-03-02', endsOn: '2026-12-31' } as const;
const say = (over: Partial<PlanChildrensCareEnd['said']> = {}): PlanChildrensCareEnd =>
  new PlanChildrensCareEnd(CHILD, { ...SAID, ...over }, TODAY);

describe('plan childrens care end', () => {
  it('is recorded, once', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say())
      .thenOnce({ type: 'ChildrensCareEndPlanned', occurredOn: SAID.plannedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('care-end-plan-in-future'));
  it('is refused where no such care had begun', () =>
    given(registered).when(say()).thenRefused('care-had-not-begun'));
  it('is refused where the end lies before it was planned', () =>
    given(registered, said('ChildrensCareStarted', { care: 'social-care', startedOn: '2024-03-02' }))
      .when(say({ endsOn: '2026-03-01' }))
      .thenRefused('ends-before-it-was-planned'));
});
