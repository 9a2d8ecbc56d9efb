import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChildrensCareStarted } from './care.events.js';

/** Children's social care or short breaks began (Children Act 1989 s17; CDA 1970 s2). */
export class StartChildrensCare {
  readonly type = 'StartChildrensCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensCareStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startChildrensCare: Decide<StartChildrensCare> = (command, history) => {
  const day = happened('care-start', 'startedOn', command, history);
  return [{ type: 'ChildrensCareStarted', occurredOn: day, data: command.said }];
};
