import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { LetterSent } from './contact.events.js';

/** A letter was sent: which one, by the hash of the document, and what the family was told. Also after the journey ended. */
export class SendLetter {
  readonly type = 'SendLetter';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof LetterSent>,
    readonly today: PlainDate,
  ) {}
}

export const sendLetter: Decide<SendLetter> = (command, history) => {
  const day = dated('letter', 'sentOn', command, history);
  return [{ type: 'LetterSent', occurredOn: day, data: command.said }];
};
