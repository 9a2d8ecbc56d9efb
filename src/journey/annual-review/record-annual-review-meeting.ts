import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { AnnualReviewMeetingHeld } from './annual-review.events.js';

/** An annual review meeting was held (CFA 2014 s44; SEND Regs 2014 regs 18 to 21). */
export class RecordAnnualReviewMeeting {
  readonly type = 'RecordAnnualReviewMeeting';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AnnualReviewMeetingHeld>,
    readonly today: PlainDate,
  ) {}
}

export const recordAnnualReviewMeeting: Decide<RecordAnnualReviewMeeting> = (command, history) => {
  const { said } = command;
  const day = happened('review', 'heldOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'AnnualReviewMeetingHeld', occurredOn: day, data: { ...said, ...naming } }];
};
