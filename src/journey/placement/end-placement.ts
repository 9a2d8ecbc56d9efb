import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { placementFor } from '../episode-guards.js';
import { dated } from '../guards.js';
import type { PlacementEnded } from './placement.events.js';

/** A placement ended. */
export class EndPlacement {
  readonly type = 'EndPlacement';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlacementEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endPlacement: Decide<EndPlacement> = (command, history) => {
  const { said } = command;
  const day = dated('end', 'endedOn', command, history);
  const { naming } = placementFor(said)(said, day, history);
  return [{ type: 'PlacementEnded', occurredOn: day, data: { ...said, ...naming } }];
};
