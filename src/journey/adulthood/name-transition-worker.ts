import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { TransitionWorkerNamed } from './adulthood.events.js';

/** A worker was named for the move to adult services (NICE NG43, 1.2). */
export class NameTransitionWorker {
  readonly type = 'NameTransitionWorker';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionWorkerNamed>,
    readonly today: PlainDate,
  ) {}
}

export const nameTransitionWorker: Decide<NameTransitionWorker> = (command, history) => {
  const { said } = command;
  const day = happened('naming', 'namedOn', command, history);
  inOrder(said.from, said.to, ['ends-before-it-starts', 'to', 'The work ends before it starts.']);
  return [{ type: 'TransitionWorkerNamed', occurredOn: day, data: said }];
};
