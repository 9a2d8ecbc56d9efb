import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { DestinationUnknown } from './destinations.events.js';

/** Nobody could say where the young person went; these were asked. */
export class RecordDestinationUnknown {
  readonly type = 'RecordDestinationUnknown';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DestinationUnknown>,
    readonly today: PlainDate,
  ) {}
}

export const recordDestinationUnknown: Decide<RecordDestinationUnknown> = (command, history) => {
  const day = happened('record', 'recordedOn', command, history);
  return [{ type: 'DestinationUnknown', occurredOn: day, data: command.said }];
};
