import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import { answeredContact } from './contact.js';
import type { ContactAnswered } from './contact.events.js';

/** A contact was answered; `answers` is the reference under which it was received. Also after the journey ended. */
export class AnswerContact {
  readonly type = 'AnswerContact';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ContactAnswered>,
    readonly today: PlainDate,
  ) {}
}

export const answerContact: Decide<AnswerContact> = (command, history) => {
  const { said } = command;
  const day = dated('answer', 'answeredOn', command, history);
  if (answeredContact(history, said, day) === undefined)
    throw new Refused(
      'no-contact-received',
      said.answers === undefined ? 'with' : 'answers',
      'Nothing was received from them by that date. Record what was received first; what is no answer is a contact made.',
    );
  return [{ type: 'ContactAnswered', occurredOn: day, data: said }];
};
