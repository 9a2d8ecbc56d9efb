import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { careGoesOn } from './care-guards.js';
import type { ChildrensCareEnded } from './care.events.js';

/** Children's social care or short breaks ended. */
export class EndChildrensCare {
  readonly type = 'EndChildrensCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildrensCareEnded>,
    readonly today: PlainDate,
  ) {}
}

export const endChildrensCare: Decide<EndChildrensCare> = (command, history) => {
  const { said } = command;
  const day = happened('care-end', 'endedOn', command, history);
  careGoesOn(said.care, day, history);
  return [{ type: 'ChildrensCareEnded', occurredOn: day, data: said }];
};
