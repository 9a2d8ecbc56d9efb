import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { DestinationRecorded } from './destinations.events.js';

/** Where the young person went, or is going. */
export class RecordDestination {
  readonly type = 'RecordDestination';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DestinationRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordDestination: Decide<RecordDestination> = (command, history) => {
  const day = happened('destination', 'recordedOn', command, history);
  return [{ type: 'DestinationRecorded', occurredOn: day, data: command.said }];
};
