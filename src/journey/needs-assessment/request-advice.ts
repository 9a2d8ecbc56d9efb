import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import { notWithdrawn } from './request-guards.js';
import type { AdviceRequested } from './needs-assessment.events.js';

/** Advice was sought (SEND Regs 2014 reg 6(1)). */
export class RequestAdvice {
  readonly type = 'RequestAdvice';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdviceRequested>,
    readonly today: PlainDate,
  ) {}
}

export const requestAdvice: Decide<RequestAdvice> = (command, history) => {
  const { said } = command;
  const day = happened('request-for-advice', 'requestedOn', command, history);
  const { naming } = requestFor(said, day, history);
  notWithdrawn(naming, day, history, 'requestedOn');
  return [{ type: 'AdviceRequested', occurredOn: day, data: { ...said, ...naming } }];
};
