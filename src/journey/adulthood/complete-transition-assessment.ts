import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TransitionAssessmentCompleted } from './adulthood.events.js';

/** A child's needs assessment was completed (Care Act 2014 s58). */
export class CompleteTransitionAssessment {
  readonly type = 'CompleteTransitionAssessment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionAssessmentCompleted>,
    readonly today: PlainDate,
  ) {}
}

export const completeTransitionAssessment: Decide<CompleteTransitionAssessment> = (command, history) => {
  const day = happened('assessment', 'completedOn', command, history);
  return [{ type: 'TransitionAssessmentCompleted', occurredOn: day, data: command.said }];
};
