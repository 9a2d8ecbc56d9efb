import {
  assessed,
  ceased,
  CHILD,
  ended,
  registered,
  requested,
  reviewed,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAnnualReviewMeeting } from './record-annual-review-meeting.js';

const SAID = {
  heldOn: '2026-01-12',
  phaseReview: false,
  attended: ['parent', 'setting'],
  viewsTaken: ['child'],
} as const;
const say = (over: Partial<RecordAnnualReviewMeeting['said']> = {}): RecordAnnualReviewMeeting =>
  new RecordAnnualReviewMeeting(CHILD, { ...SAID, ...over }, TODAY);

describe('record annual review meeting', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'AnnualReviewMeetingHeld',
        occurredOn: SAID.heldOn,
        data: { ...SAID, planId: 'plan-1', reviewId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ heldOn: '2026-11-03' }))
      .thenRefused('review-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after the plan ended', () =>
    given(...withPlan, ceased)
      .when(say())
      .thenRefused('plan-had-ended'));
  it('is refused before the plan was made', () =>
    given(...withPlan)
      .when(say({ heldOn: '2022-01-23' }))
      .thenRefused('no-plan'));
  it('is refused after the journey ended', () =>
    given(...withPlan, ended)
      .when(say({ heldOn: '2026-07-01' }))
      .thenRefused('journey-had-ended'));
  it('is refused a second time for the same day', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenRefused('already-recorded'));
});
