import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened, inOrder } from '../guards.js';
import type { TimeLimitExceptionClaimed } from './needs-assessment.events.js';

/** An exception to a time limit was relied on, with its evidence (SEND Regs 2014 regs 5(4), 10(4), 13(3)). It excuses lateness and moves no due date. */
export class ClaimTimeLimitException {
  readonly type = 'ClaimTimeLimitException';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TimeLimitExceptionClaimed>,
    readonly today: PlainDate,
  ) {}
}

export const claimTimeLimitException: Decide<ClaimTimeLimitException> = (command, history) => {
  const { said } = command;
  const day = happened('exception', 'claimedOn', command, history);
  const { naming } = requestFor(said, day, history);
  if (said.evidence.length === 0)
    throw new Refused(
      'no-evidence',
      'evidence',
      'An exception must carry its evidence. Name at least one document.',
    );
  inOrder(said.from, said.to, ['ends-before-it-starts', 'to', 'The exception ends before it starts.']);
  return [{ type: 'TimeLimitExceptionClaimed', occurredOn: day, data: { ...said, ...naming } }];
};
