import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChildLookedAfterStarted } from './care.events.js';

/** The child became looked after (Children Act 1989 s22). */
export class StartLookedAfter {
  readonly type = 'StartLookedAfter';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildLookedAfterStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startLookedAfter: Decide<StartLookedAfter> = (command, history) => {
  const day = happened('looked-after-start', 'startedOn', command, history);
  return [{ type: 'ChildLookedAfterStarted', occurredOn: day, data: command.said }];
};
