import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { PathwayPlanAgreed } from './care.events.js';

/** The pathway plan of a young person leaving care was agreed (Children Act 1989 s23E). */
export class AgreePathwayPlan {
  readonly type = 'AgreePathwayPlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PathwayPlanAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreePathwayPlan: Decide<AgreePathwayPlan> = (command, history) => {
  const { said } = command;
  const day = happened('pathway-plan', 'agreedOn', command, history);
  inOrder(day, said.reviewOn, [
    'review-before-agreement',
    'reviewOn',
    'The review lies before the agreement.',
  ]);
  return [{ type: 'PathwayPlanAgreed', occurredOn: day, data: said }];
};
