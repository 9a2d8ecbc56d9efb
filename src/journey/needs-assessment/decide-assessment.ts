import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import { firstAnswerOrReversal, notWithdrawn } from './request-guards.js';
import type { AssessmentDecided } from './needs-assessment.events.js';

/** Whether to assess was decided and notified (SEND Regs 2014 regs 4, 5: six weeks from the request). */
export class DecideAssessment {
  readonly type = 'DecideAssessment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AssessmentDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideAssessment: Decide<DecideAssessment> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = requestFor(said, day, history);
  notWithdrawn(naming, day, history, 'notifiedOn');
  firstAnswerOrReversal('AssessmentDecided', said.decision, naming, day, history);
  return [{ type: 'AssessmentDecided', occurredOn: day, data: { ...said, ...naming } }];
};
