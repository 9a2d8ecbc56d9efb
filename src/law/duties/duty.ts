import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { inWords } from '../readings/in-words.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { range } from '../calendar/partial-range.js';
import type { Due, Duty } from '../rule.js';

/** Nothing owed: one array for all. */
export const NO_DUTIES: readonly Duty[] = [];

type Parts = { [K in keyof Duty]?: Duty[K] | undefined } & Pick<
  Duty,
  'rule' | 'law' | 'episode' | 'startedOn' | 'dueOn' | 'events'
>;
type Mutable = { -readonly [K in keyof Duty]: Duty[K] };

/** A duty with what is undefined left out. What ended it does not count once it was met. */
export const duty = (parts: Parts): Duty => {
  const { rule, law, episode, startedOn, dueOn, events } = parts;
  const made: Mutable = { rule, law, episode, startedOn, dueOn, events };
  if (parts.dueOnCustomary !== undefined) made.dueOnCustomary = parts.dueOnCustomary;
  if (parts.metOn !== undefined) made.metOn = parts.metOn;
  else if (parts.endedOn !== undefined) made.endedOn = parts.endedOn;
  if (parts.exception !== undefined) made.exception = parts.exception;
  if (parts.cannotBeSaid !== undefined) made.cannotBeSaid = parts.cannotBeSaid;
  return made;
};

/** When a duty that a fact started is due, or why that cannot be said: C14. */
export const dueOf = (
  start: Pick<BelievedFact, 'occurredOn' | 'occurredBy' | 'latestOn'>,
  clock: (start: PlainDate) => PlainDate | CannotBeSaid,
): { readonly dueOn: Due | null; readonly cannotBeSaid?: string } => {
  if (start.occurredBy)
    return {
      dueOn: null,
      cannotBeSaid: `the day on which it began: the record says only by ${inWords(start.latestOn)}`,
    };
  const due = range(start.occurredOn, clock);
  return isCannotBeSaid(due) ? { dueOn: null, cannotBeSaid: due.cannotBeSaid } : { dueOn: due };
};

/** Ids of the events of the facts that there are. */
export const eventsOf = (...facts: readonly (BelievedFact | undefined)[]): readonly string[] =>
  facts.flatMap((fact) => fact?.events ?? []);
