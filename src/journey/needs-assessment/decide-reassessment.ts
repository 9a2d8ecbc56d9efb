import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { reassessmentFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ReassessmentDecided } from './needs-assessment.events.js';

/** Whether to re-assess was decided and notified (SEND Regs 2014 reg 25(1): fifteen days). */
export class DecideReassessment {
  readonly type = 'DecideReassessment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ReassessmentDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideReassessment: Decide<DecideReassessment> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = reassessmentFor(said, day, history);
  return [{ type: 'ReassessmentDecided', occurredOn: day, data: { ...said, ...naming } }];
};
