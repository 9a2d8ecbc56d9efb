import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { begun, happened } from '../guards.js';
import type { ChildrensContinuingCareEnded } from './care.events.js';

/** Children's continuing care ended. */
export class EndChildrensContinuingCare {
  readonly type = 'EndChildrensContinuingCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensContinuingCareEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endChildrensContinuingCare: Decide<EndChildrensContinuingCare> = (command, history) => {
  const day = happened('continuing-care-end', 'endedOn', command, history);
  begun(history, [['ChildrensContinuingCareStarted'], ['ChildrensContinuingCareEnded']], day, [
    'continuing-care-had-not-begun',
    'endedOn',
    'There was no continuing care by that date. Record its start first, or mend the date.',
  ]);
  return [{ type: 'ChildrensContinuingCareEnded', occurredOn: day, data: command.said }];
};
