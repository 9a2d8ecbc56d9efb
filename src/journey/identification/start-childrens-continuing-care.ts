import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChildrensContinuingCareStarted } from './care.events.js';

/** Children's continuing care began (National Framework for Children and Young People's Continuing Care 2016). */
export class StartChildrensContinuingCare {
  readonly type = 'StartChildrensContinuingCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensContinuingCareStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startChildrensContinuingCare: Decide<StartChildrensContinuingCare> = (command, history) => {
  const day = happened('continuing-care-start', 'startedOn', command, history);
  return [{ type: 'ChildrensContinuingCareStarted', occurredOn: day, data: command.said }];
};
