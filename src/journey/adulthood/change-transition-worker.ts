import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened, lastOf } from '../guards.js';
import type { TransitionWorkerChanged } from './adulthood.events.js';

/** Another worker took over the move to adult services. */
export class ChangeTransitionWorker {
  readonly type = 'ChangeTransitionWorker';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransitionWorkerChanged>,
    readonly today: PlainDate,
  ) {}
}

export const changeTransitionWorker: Decide<ChangeTransitionWorker> = (command, history) => {
  const day = happened('change', 'changedOn', command, history);
  if (lastOf(history, ['TransitionWorkerNamed'], day) === undefined)
    throw new Refused(
      'no-transition-worker',
      'changedOn',
      'No worker was named by that date. Record the first one.',
    );
  return [{ type: 'TransitionWorkerChanged', occurredOn: day, data: command.said }];
};
