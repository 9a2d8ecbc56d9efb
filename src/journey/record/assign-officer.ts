import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { isAssigned } from './officers.js';
import type { OfficerAssigned } from './record.events.js';

/** An officer took on the case. */
export class AssignOfficer {
  readonly type = 'AssignOfficer';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OfficerAssigned>,
    readonly today: PlainDate,
  ) {}
}

export const assignOfficer: Decide<AssignOfficer> = (command, history) => {
  const { said } = command;
  const day = happened('assignment', 'assignedOn', command, history);
  if (isAssigned(said, day, history))
    throw new Refused('already-assigned', 'officer', 'That officer has that part already.');
  return [{ type: 'OfficerAssigned', occurredOn: day, data: said }];
};
