import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { noPlanInForce } from '../plan-guards.js';
import type { JourneyEnded } from './destinations.events.js';

/** The journey ended: nothing that happens later is recorded in it. */
export class EndJourney {
  readonly type = 'EndJourney';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof JourneyEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endJourney: Decide<EndJourney> = (command, history) => {
  const day = happened('end', 'endedOn', command, history);
  noPlanInForce(day, history, 'endedOn');
  return [{ type: 'JourneyEnded', occurredOn: day, data: command.said }];
};
