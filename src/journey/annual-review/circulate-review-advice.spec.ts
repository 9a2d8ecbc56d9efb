import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { CirculateReviewAdvice } from './circulate-review-advice.js';

const SAID = { sentOn: '2025-12-29', meetingOn: '2026-01-12' } as const;
const say = (over: Partial<CirculateReviewAdvice['said']> = {}): CirculateReviewAdvice =>
  new CirculateReviewAdvice(CHILD, { ...SAID, ...over }, TODAY);

describe('circulate review advice', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'ReviewAdviceCirculated',
        occurredOn: SAID.sentOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('advice-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused where the meeting lies before it', () =>
    given(...withPlan)
      .when(say({ meetingOn: '2025-12-28' }))
      .thenRefused('meeting-before-advice'));
});
