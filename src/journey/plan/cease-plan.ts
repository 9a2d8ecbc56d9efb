import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { PlanCeased } from './plan.events.js';

/** The plan ceased (CFA 2014 s45). Also after a death, so that the end of the journey does not forbid it. */
export class CeasePlan {
  readonly type = 'CeasePlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanCeased>,
    readonly today: PlainDate,
  ) {}
}

export const ceasePlan: Decide<CeasePlan> = (command, history) => {
  const { said } = command;
  const day = dated('end', 'effectiveOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'PlanCeased', occurredOn: day, data: { ...said, ...naming } }];
};
