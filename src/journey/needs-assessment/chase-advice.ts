import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened, upTo } from '../guards.js';
import type { AdviceChased } from './needs-assessment.events.js';

/** Advice that had been sought was asked for again. */
export class ChaseAdvice {
  readonly type = 'ChaseAdvice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdviceChased>,
    readonly today: PlainDate,
  ) {}
}

export const chaseAdvice: Decide<ChaseAdvice> = (command, history) => {
  const { said } = command;
  const day = happened('chase', 'chasedOn', command, history);
  const { naming } = requestFor(said, day, history);
  if (!upTo(history, 'AdviceRequested', day).some(({ data }) => data.advice === said.advice))
    throw new Refused(
      'advice-was-not-requested',
      'advice',
      'That advice was not requested by that date. Record the request for it first.',
    );
  return [{ type: 'AdviceChased', occurredOn: day, data: { ...said, ...naming } }];
};
