import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { BandAssigned } from './provision.events.js';

/** A funding band was assigned. */
export class AssignBand {
  readonly type = 'AssignBand';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof BandAssigned>,
    readonly today: PlainDate,
  ) {}
}

export const assignBand: Decide<AssignBand> = (command, history) => {
  const day = happened('band', 'assignedOn', command, history);
  return [{ type: 'BandAssigned', occurredOn: day, data: command.said }];
};
