import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import { firstAnswerOrReversal, notWithdrawn, wasAssessed } from './request-guards.js';
import type { IssueDecided } from './needs-assessment.events.js';

/** Whether to issue a plan was decided and notified (SEND Regs 2014 reg 10: sixteen weeks from the request). */
export class DecideIssue {
  readonly type = 'DecideIssue';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof IssueDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideIssue: Decide<DecideIssue> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'notifiedOn', command, history);
  const { naming } = requestFor(said, day, history);
  wasAssessed(naming, day, history);
  notWithdrawn(naming, day, history, 'notifiedOn');
  firstAnswerOrReversal('IssueDecided', said.decision, naming, day, history);
  return [{ type: 'IssueDecided', occurredOn: day, data: { ...said, ...naming } }];
};
