import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened, upTo } from '../guards.js';
import type { AssessmentWithdrawn } from './needs-assessment.events.js';

/** The request or the assessment was withdrawn. */
export class WithdrawAssessment {
  readonly type = 'WithdrawAssessment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AssessmentWithdrawn>,
    readonly today: PlainDate,
  ) {}
}

export const withdrawAssessment: Decide<WithdrawAssessment> = (command, history) => {
  const { said } = command;
  const day = happened('withdrawal', 'withdrawnOn', command, history);
  const { naming } = requestFor(said, day, history);
  if (
    upTo(history, 'PlanFinalised', day).some(
      ({ data }) => data.cause === 'first' && data.requestId === naming['requestId'],
    )
  )
    throw new Refused(
      'plan-already-finalised',
      'withdrawnOn',
      'A plan was finalised on this request by that date.',
    );
  return [{ type: 'AssessmentWithdrawn', occurredOn: day, data: { ...said, ...naming } }];
};
