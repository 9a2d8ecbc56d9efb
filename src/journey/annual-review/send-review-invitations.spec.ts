import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { SendReviewInvitations } from './send-review-invitations.js';

const SAID = { sentOn: '2025-12-15', meetingOn: '2026-01-12', to: ['parent', 'health'] } as const;
const say = (over: Partial<SendReviewInvitations['said']> = {}): SendReviewInvitations =>
  new SendReviewInvitations(CHILD, { ...SAID, ...over }, TODAY);

describe('send review invitations', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'ReviewInvitationsSent',
        occurredOn: SAID.sentOn,
        data: { ...SAID, planId: 'plan-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('invitation-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused where the meeting lies before it', () =>
    given(...withPlan)
      .when(say({ meetingOn: '2025-12-14' }))
      .thenRefused('meeting-before-invitation'));
});
