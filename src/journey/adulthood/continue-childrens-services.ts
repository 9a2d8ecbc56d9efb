import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { ChildrensServicesContinued } from './adulthood.events.js';

/** Children's services go on after 18 (Care Act 2014 s66). */
export class ContinueChildrensServices {
  readonly type = 'ContinueChildrensServices';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensServicesContinued>,
    readonly today: PlainDate,
  ) {}
}

export const continueChildrensServices: Decide<ContinueChildrensServices> = (command, history) => {
  const { said } = command;
  const day = happened('continuation', 'continuedOn', command, history);
  inOrder(day, said.until, ['ends-before-it-starts', 'until', 'The services end before they go on.']);
  return [{ type: 'ChildrensServicesContinued', occurredOn: day, data: said }];
};
