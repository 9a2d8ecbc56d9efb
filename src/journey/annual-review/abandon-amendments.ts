import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { amendmentFor } from '../episode-guards.js';
import { happened, upTo } from '../guards.js';
import type { AmendmentsAbandoned } from './annual-review.events.js';

/** The plan stays as it is after all; the family was told (SEND Regs 2014 reg 22(5)). */
export class AbandonAmendments {
  readonly type = 'AbandonAmendments';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AmendmentsAbandoned>,
    readonly today: PlainDate,
  ) {}
}

export const abandonAmendments: Decide<AbandonAmendments> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = amendmentFor(said, day, history);
  const amended = upTo(history, 'PlanFinalised', day).some(
    ({ data }) => data.amendmentId === naming['amendmentId'],
  );
  if (amended && naming['amendmentId'] !== undefined)
    throw new Refused('plan-was-amended', 'notifiedOn', 'The plan was amended on this notice by that date.');
  return [{ type: 'AmendmentsAbandoned', occurredOn: day, data: { ...said, ...naming } }];
};
