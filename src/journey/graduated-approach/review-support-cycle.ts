import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, upTo } from '../guards.js';
import type { SupportCycleReviewed } from './graduated-approach.events.js';

/** A cycle of support was reviewed: the progress made, and what comes next (Code of Practice 2015, 6.53). */
export class ReviewSupportCycle {
  readonly type = 'ReviewSupportCycle';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SupportCycleReviewed>,
    readonly today: PlainDate,
  ) {}
}

export const reviewSupportCycle: Decide<ReviewSupportCycle> = (command, history) => {
  const day = happened('review', 'reviewedOn', command, history);
  if (upTo(history, 'SupportCyclePlanned', day).length === 0)
    throw new Refused(
      'no-cycle-planned',
      'reviewedOn',
      'No cycle of support had been planned by that date. Record the plan first, or mend the date.',
    );
  return [{ type: 'SupportCycleReviewed', occurredOn: day, data: command.said }];
};
