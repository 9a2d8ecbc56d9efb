import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TravelRefused } from './placement.events.js';

/** Travel assistance was refused, with reasons. */
export class RefuseTravel {
  readonly type = 'RefuseTravel';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TravelRefused>,
    readonly today: PlainDate,
  ) {}
}

export const refuseTravel: Decide<RefuseTravel> = (command, history) => {
  const day = happened('decision', 'notifiedOn', command, history);
  return [{ type: 'TravelRefused', occurredOn: day, data: command.said }];
};
