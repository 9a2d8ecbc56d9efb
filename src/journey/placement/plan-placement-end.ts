import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { placementFor } from '../episode-guards.js';
import { happened, inOrder } from '../guards.js';
import type { PlacementEndPlanned } from './placement.events.js';

/** An end of a placement was planned. */
export class PlanPlacementEnd {
  readonly type = 'PlanPlacementEnd';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlacementEndPlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planPlacementEnd: Decide<PlanPlacementEnd> = (command, history) => {
  const { said } = command;
  const day = happened('planning', 'plannedOn', command, history);
  const { naming } = placementFor(said)(said, day, history);
  inOrder(day, said.endsOn, [
    'ends-before-it-was-planned',
    'endsOn',
    'It ends before the day on which that was planned. Record the end itself.',
  ]);
  return [{ type: 'PlacementEndPlanned', occurredOn: day, data: { ...said, ...naming } }];
};
