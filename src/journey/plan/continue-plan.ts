import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, lastOf } from '../guards.js';
import { planFor } from '../plan-guards.js';
import type { PlanContinued } from './plan.events.js';

/** The plan is maintained after all: by order, concession or decision (CFA 2014 s45(4)). */
export class ContinuePlan {
  readonly type = 'ContinuePlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlanContinued>,
    readonly today: PlainDate,
  ) {}
}

export const continuePlan: Decide<ContinuePlan> = (command, history) => {
  const { said } = command;
  const day = happened('continuation', 'continuedOn', command, history);
  const { naming } = planFor(said, day, history);
  if (lastOf(history, ['CeaseDecided', 'PlanCeased'], day) === undefined)
    throw new Refused(
      'plan-was-not-ceasing',
      'continuedOn',
      'Nothing says by that date that the plan was to cease.',
    );
  return [{ type: 'PlanContinued', occurredOn: day, data: { ...said, ...naming } }];
};
