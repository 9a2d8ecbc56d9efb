import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { complaintOf } from './complaints.js';
import type { ComplaintResponded } from './dispute.events.js';

/** The authority responded to a complaint, at the stage that it had reached. */
export class RespondToComplaint {
  readonly type = 'RespondToComplaint';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ComplaintResponded>,
    readonly today: PlainDate,
  ) {}
}

export const respondToComplaint: Decide<RespondToComplaint> = (command, history) => {
  const { said } = command;
  const day = dated('response', 'respondedOn', command, history);
  if (complaintOf(history, said, day) === undefined)
    throw new Refused(
      'no-complaint',
      said.reference === undefined ? 'stage' : 'reference',
      'No such complaint had been received at that stage by that date. Record it first, or mend the date.',
    );
  return [{ type: 'ComplaintResponded', occurredOn: day, data: said }];
};
