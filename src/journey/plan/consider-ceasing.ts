import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { CeaseConsidered } from './plan.events.js';

/** Ceasing to maintain the plan was considered, and these were consulted (SEND Regs 2014 reg 31(2)). */
export class ConsiderCeasing {
  readonly type = 'ConsiderCeasing';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof CeaseConsidered>,
    readonly today: PlainDate,
  ) {}
}

export const considerCeasing: Decide<ConsiderCeasing> = (command, history) => {
  const { said } = command;
  const day = happened('consideration', 'consideredOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'CeaseConsidered', occurredOn: day, data: { ...said, ...naming } }];
};
