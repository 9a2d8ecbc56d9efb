import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AdultCarePlanAgreed } from './adulthood.events.js';

/** A care and support plan was agreed (Care Act 2014 s25). */
export class AgreeAdultCarePlan {
  readonly type = 'AgreeAdultCarePlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdultCarePlanAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreeAdultCarePlan: Decide<AgreeAdultCarePlan> = (command, history) => {
  const day = happened('plan', 'agreedOn', command, history);
  return [{ type: 'AdultCarePlanAgreed', occurredOn: day, data: command.said }];
};
