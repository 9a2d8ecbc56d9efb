import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { placeGiven } from '../place-guards.js';
import type { PlacementPlanned } from './placement.events.js';

/** A placement was planned for a later day. */
export class PlanPlacement {
  readonly type = 'PlanPlacement';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlacementPlanned>,
    readonly today: PlainDate,
  ) {}
}

export const planPlacement: Decide<PlanPlacement> = (command, history) => {
  const { said } = command;
  const day = happened('planning', 'plannedOn', command, history);
  placeGiven(said);
  inOrder(day, said.startsOn, [
    'starts-before-it-was-planned',
    'startsOn',
    'It starts before the day on which it was planned. Record the start itself.',
  ]);
  return [{ type: 'PlacementPlanned', occurredOn: day, data: said }];
};
