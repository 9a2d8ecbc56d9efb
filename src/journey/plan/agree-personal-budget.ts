import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, notNegative } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { PersonalBudgetAgreed } from './provision.events.js';

/** A personal budget was agreed (CFA 2014 s49). */
export class AgreePersonalBudget {
  readonly type = 'AgreePersonalBudget';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PersonalBudgetAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreePersonalBudget: Decide<AgreePersonalBudget> = (command, history) => {
  const { said } = command;
  const day = happened('personal-budget', 'agreedOn', command, history);
  const { naming } = planInForce(said, day, history);
  notNegative(said.pencePerYear, 'pencePerYear');
  return [{ type: 'PersonalBudgetAgreed', occurredOn: day, data: { ...said, ...naming } }];
};
