import type { PlainDate } from '../../domain/plain-date.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';
import type { BelievedFact, History } from '../belief/history.js';

/** What an answer says of that which it answers. */
interface Answer {
  readonly with: string;
  /** The reference of the contact that it answers. */
  readonly answers?: Sealable<string>;
}

/** A contact received by the day that the answer can be to: from the same party, and of the reference that it names. */
export const answeredContact = (
  history: History,
  answer: Answer,
  day: PlainDate,
): BelievedFact<'ContactReceived'> | undefined => {
  const reference = readable(answer.answers);
  return history
    .of('ContactReceived')
    .findLast(
      ({ data, latestOn }) =>
        latestOn <= day &&
        data.with === answer.with &&
        (reference === undefined || readable(data.reference) === reference),
    );
};

/** Answers to a contact that nobody received, as far as the record goes: a gap. */
export const answersWithoutContact = (history: History): readonly BelievedFact<'ContactAnswered'>[] =>
  history
    .of('ContactAnswered')
    .filter(({ data, latestOn }) => answeredContact(history, data, latestOn) === undefined);
