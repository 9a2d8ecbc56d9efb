import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { reviewFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ReviewReportCirculated } from './annual-review.events.js';

/** The report of the review meeting was sent out (SEND Regs 2014 reg 20(8): two weeks from the meeting). */
export class CirculateReviewReport {
  readonly type = 'CirculateReviewReport';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReviewReportCirculated>,
    readonly today: PlainDate,
  ) {}
}

export const circulateReviewReport: Decide<CirculateReviewReport> = (command, history) => {
  const { said } = command;
  const day = happened('report', 'sentOn', command, history);
  const { naming } = reviewFor(said, day, history);
  return [{ type: 'ReviewReportCirculated', occurredOn: day, data: { ...said, ...naming } }];
};
