import {
  assessed,
  ceased,
  CHILD,
  registered,
  requested,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ScheduleReview } from './schedule-review.js';

const SAID = { scheduledOn: '2025-11-03', meetingOn: '2026-01-12' } as const;
const say = (over: Partial<ScheduleReview['said']> = {}): ScheduleReview =>
  new ScheduleReview(CHILD, { ...SAID, ...over }, TODAY);

describe('schedule review', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'ReviewScheduled',
        occurredOn: SAID.scheduledOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ scheduledOn: '2026-11-03' }))
      .thenRefused('scheduling-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
  it('is refused where the meeting lies before it', () =>
    given(...withPlan)
      .when(say({ meetingOn: '2025-11-02' }))
      .thenRefused('meeting-before-scheduling'));
});
