import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { PlanUsed } from './plan.events.js';

/** A version of the plan was cited in a consultation or a review. */
export class RecordPlanUsed {
  readonly type = 'RecordPlanUsed';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanUsed>,
    readonly today: PlainDate,
  ) {}
}

export const recordPlanUsed: Decide<RecordPlanUsed> = (command, history) => {
  const { said } = command;
  const day = happened('use', 'usedOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'PlanUsed', occurredOn: day, data: { ...said, ...naming } }];
};
