import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ReviewAdviceCirculated } from './annual-review.events.js';

/** Advice for the review meeting was circulated (SEND Regs 2014 reg 20(4): two weeks before). */
export class CirculateReviewAdvice {
  readonly type = 'CirculateReviewAdvice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReviewAdviceCirculated>,
    readonly today: PlainDate,
  ) {}
}

export const circulateReviewAdvice: Decide<CirculateReviewAdvice> = (command, history) => {
  const { said } = command;
  const day = happened('advice', 'sentOn', command, history);
  const { naming } = planInForce(said, day, history);
  inOrder(day, said.meetingOn, [
    'meeting-before-advice',
    'meetingOn',
    'The meeting lies before the advice for it.',
  ]);
  return [{ type: 'ReviewAdviceCirculated', occurredOn: day, data: { ...said, ...naming } }];
};
