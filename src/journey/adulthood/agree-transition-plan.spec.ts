import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreeTransitionPlan } from './agree-transition-plan.js';

const SAID = { agreedOn: '2026-03-02', reviewOn: '2026-09-02' } as const;
const say = (over: Partial<AgreeTransitionPlan['said']> = {}): AgreeTransitionPlan =>
  new AgreeTransitionPlan(CHILD, { ...SAID, ...over }, TODAY);

describe('agree transition plan', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransitionPlanAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('plan-in-future'));
  it('is refused where its review lies before it', () =>
    given(registered)
      .when(say({ reviewOn: '2026-03-01' }))
      .thenRefused('review-before-agreement'));
});
