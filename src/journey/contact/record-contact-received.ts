import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { ContactReceived } from './contact.events.js';

/** Somebody got in touch about the child; until it is answered, it waits. Also after the journey ended. */
export class RecordContactReceived {
  readonly type = 'RecordContactReceived';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ContactReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordContactReceived: Decide<RecordContactReceived> = (command, history) => {
  const day = dated('contact', 'receivedOn', command, history);
  return [{ type: 'ContactReceived', occurredOn: day, data: command.said }];
};
