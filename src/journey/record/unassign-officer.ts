import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { isAssigned } from './officers.js';
import type { OfficerUnassigned } from './record.events.js';

/** An officer gave up the case. Also after the journey ended. */
export class UnassignOfficer {
  readonly type = 'UnassignOfficer';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OfficerUnassigned>,
    readonly today: PlainDate,
  ) {}
}

export const unassignOfficer: Decide<UnassignOfficer> = (command, history) => {
  const { said } = command;
  const day = dated('end', 'unassignedOn', command, history);
  if (!isAssigned(said, day, history))
    throw new Refused('was-not-assigned', 'officer', 'That officer did not have that part by that date.');
  return [{ type: 'OfficerUnassigned', occurredOn: day, data: said }];
};
