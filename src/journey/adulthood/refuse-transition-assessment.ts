import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TransitionAssessmentRefused } from './adulthood.events.js';

/** A child's needs assessment was refused, with written reasons (Care Act 2014 s59). */
export class RefuseTransitionAssessment {
  readonly type = 'RefuseTransitionAssessment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionAssessmentRefused>,
    readonly today: PlainDate,
  ) {}
}

export const refuseTransitionAssessment: Decide<RefuseTransitionAssessment> = (command, history) => {
  const day = happened('refusal', 'notifiedOn', command, history);
  return [{ type: 'TransitionAssessmentRefused', occurredOn: day, data: command.said }];
};
