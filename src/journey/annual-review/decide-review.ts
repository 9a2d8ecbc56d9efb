import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { reviewFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ReviewDecided } from './annual-review.events.js';

/** The decision after a review was notified (SEND Regs 2014 reg 20(10): four weeks from the meeting). */
export class DecideReview {
  readonly type = 'DecideReview';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReviewDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideReview: Decide<DecideReview> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = reviewFor(said, day, history);
  if (said.decision === undefined)
    throw new Refused('decision-missing', 'decision', 'Say what was decided: maintain, amend or cease.');
  return [{ type: 'ReviewDecided', occurredOn: day, data: { ...said, ...naming } }];
};
