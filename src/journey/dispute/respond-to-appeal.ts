import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { appealFor } from '../episode-guards.js';
import { dated } from '../guards.js';
import { notDecided } from './dispute-guards.js';
import type { AppealResponded } from './dispute.events.js';

/** The authority responded to an appeal (thirty working days from when it was sent). */
export class RespondToAppeal {
  readonly type = 'RespondToAppeal';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AppealResponded>,
    readonly today: PlainDate,
  ) {}
}

export const respondToAppeal: Decide<RespondToAppeal> = (command, history) => {
  const { said } = command;
  const day = dated('response', 'respondedOn', command, history);
  const { opener, naming } = appealFor(said, day, history);
  notDecided(opener, day, history, 'respondedOn');
  return [{ type: 'AppealResponded', occurredOn: day, data: { ...said, ...naming } }];
};
