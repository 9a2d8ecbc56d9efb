import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { TransitionPlanAgreed } from './adulthood.events.js';

/** A plan for the move to adulthood was agreed. */
export class AgreeTransitionPlan {
  readonly type = 'AgreeTransitionPlan';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionPlanAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreeTransitionPlan: Decide<AgreeTransitionPlan> = (command, history) => {
  const { said } = command;
  const day = happened('plan', 'agreedOn', command, history);
  inOrder(day, said.reviewOn, [
    'review-before-agreement',
    'reviewOn',
    'The review lies before the agreement.',
  ]);
  return [{ type: 'TransitionPlanAgreed', occurredOn: day, data: said }];
};
