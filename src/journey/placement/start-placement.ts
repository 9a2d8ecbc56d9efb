import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { placeGiven } from '../place-guards.js';
import type { PlacementStarted } from './placement.events.js';

/** A placement began: at a setting, or an arrangement in its place. */
export class StartPlacement {
  readonly type = 'StartPlacement';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PlacementStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startPlacement: Decide<StartPlacement> = (command, history) => {
  const { said } = command;
  const day = happened('start', 'startedOn', command, history);
  placeGiven(said);
  return [{ type: 'PlacementStarted', occurredOn: day, data: said }];
};
