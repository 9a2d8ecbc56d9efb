import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { DetainedStarted } from './identification.events.js';

/** The young person was detained in relevant youth accommodation (CFA 2014 s70). */
export class RecordDetention {
  readonly type = 'RecordDetention';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DetainedStarted>,
    readonly today: PlainDate,
  ) {}
}

export const recordDetention: Decide<RecordDetention> = (command, history) => {
  const { said } = command;
  const day = happened('detention', 'startedOn', command, history);
  inOrder(day, said.plannedRelease, [
    'release-before-detention',
    'plannedRelease',
    'The release lies before the detention.',
  ]);
  return [{ type: 'DetainedStarted', occurredOn: day, data: said }];
};
