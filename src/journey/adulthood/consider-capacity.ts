import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { CapacityConsidered } from './destinations.events.js';

/** Who decides from now on was considered (Mental Capacity Act 2005 ss1 to 3): presumed is an answer. */
export class ConsiderCapacity {
  readonly type = 'ConsiderCapacity';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof CapacityConsidered>,
    readonly today: PlainDate,
  ) {}
}

export const considerCapacity: Decide<ConsiderCapacity> = (command, history) => {
  const day = happened('consideration', 'consideredOn', command, history);
  return [{ type: 'CapacityConsidered', occurredOn: day, data: command.said }];
};
