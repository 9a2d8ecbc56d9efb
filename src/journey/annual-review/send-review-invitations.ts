import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ReviewInvitationsSent } from './annual-review.events.js';

/** Invitations to the review meeting went out (SEND Regs 2014 reg 20(2): two weeks before). */
export class SendReviewInvitations {
  readonly type = 'SendReviewInvitations';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReviewInvitationsSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendReviewInvitations: Decide<SendReviewInvitations> = (command, history) => {
  const { said } = command;
  const day = happened('invitation', 'sentOn', command, history);
  const { naming } = planInForce(said, day, history);
  inOrder(day, said.meetingOn, [
    'meeting-before-invitation',
    'meetingOn',
    'The meeting lies before the invitation to it.',
  ]);
  return [{ type: 'ReviewInvitationsSent', occurredOn: day, data: { ...said, ...naming } }];
};
