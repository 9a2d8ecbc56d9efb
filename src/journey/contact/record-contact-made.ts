import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { ContactMade } from './contact.events.js';

/** Somebody here got in touch with the family, or with somebody else about the child. Also after the journey ended. */
export class RecordContactMade {
  readonly type = 'RecordContactMade';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ContactMade>,
    readonly today: PlainDate,
  ) {}
}

export const recordContactMade: Decide<RecordContactMade> = (command, history) => {
  const day = dated('contact', 'madeOn', command, history);
  return [{ type: 'ContactMade', occurredOn: day, data: command.said }];
};
