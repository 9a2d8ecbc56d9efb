import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { DraftPlanIssued } from './plan.events.js';

/** A draft plan was sent (SEND Regs 2014 reg 13). */
export class IssueDraftPlan {
  readonly type = 'IssueDraftPlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DraftPlanIssued>,
    readonly today: PlainDate,
  ) {}
}

export const issueDraftPlan: Decide<IssueDraftPlan> = (command, history) => {
  const { said } = command;
  const day = happened('draft-plan', 'issuedOn', command, history);
  const { naming } = requestFor(said, day, history);
  return [{ type: 'DraftPlanIssued', occurredOn: day, data: { ...said, ...naming } }];
};
