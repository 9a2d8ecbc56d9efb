import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TravelNotNeeded } from './placement.events.js';

/** No travel assistance is needed. */
export class RecordTravelNotNeeded {
  readonly type = 'RecordTravelNotNeeded';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TravelNotNeeded>,
    readonly today: PlainDate,
  ) {}
}

export const recordTravelNotNeeded: Decide<RecordTravelNotNeeded> = (command, history) => {
  const day = happened('record', 'recordedOn', command, history);
  return [{ type: 'TravelNotNeeded', occurredOn: day, data: command.said }];
};
