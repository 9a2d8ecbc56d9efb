import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { SupportCyclePlanned } from './graduated-approach.events.js';

/** The support of a cycle was planned: outcomes, provision, and until when (Code of Practice 2015, 6.48). */
export class PlanSupportCycle {
  readonly type = 'PlanSupportCycle';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SupportCyclePlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planSupportCycle: Decide<PlanSupportCycle> = (command, history) => {
  const { said } = command;
  const day = happened('planning', 'plannedOn', command, history);
  if (said.outcomes.length === 0)
    throw new Refused(
      'outcomes-missing',
      'outcomes',
      'Say at least one outcome that the support is to bring.',
    );
  inOrder(day, said.until, ['ends-before-it-starts', 'until', 'The support ends before it was planned.']);
  return [{ type: 'SupportCyclePlanned', occurredOn: day, data: said }];
};
