import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreePathwayPlan } from './agree-pathway-plan.js';

const SAID = { agreedOn: '2026-03-02', reviewOn: '2026-09-02' } as const;
const say = (over: Partial<AgreePathwayPlan['said']> = {}): AgreePathwayPlan =>
  new AgreePathwayPlan(CHILD, { ...SAID, ...over }, TODAY);

describe('agree pathway plan', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'PathwayPlanAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('pathway-plan-in-future'));
  it('is refused where its review lies before it', () =>
    given(registered)
      .when(say({ reviewOn: '2026-03-01' }))
      .thenRefused('review-before-agreement'));
});
