import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder, notNegative } from '../guards.js';
import type { TopUpAgreed } from './provision.events.js';

/** Top-up funding was agreed. */
export class AgreeTopUp {
  readonly type = 'AgreeTopUp';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TopUpAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreeTopUp: Decide<AgreeTopUp> = (command, history) => {
  const { said } = command;
  const day = happened('top-up', 'agreedOn', command, history);
  notNegative(said.pencePerYear, 'pencePerYear');
  inOrder(said.from, said.to, ['ends-before-it-starts', 'to', 'The funding ends before it starts.']);
  return [{ type: 'TopUpAgreed', occurredOn: day, data: said }];
};
