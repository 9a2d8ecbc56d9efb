import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { firstDay } from '../../domain/partial-date.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { range } from '../calendar/partial-range.js';
import type { Claim, Reported } from '../readings/exceptions.js';
import { inWords } from '../readings/in-words.js';
import type { Due, DueAlternative, Duty, Holder } from '../rule.js';

/** Nothing owed: one array for all. */
export const NO_DUTIES: readonly Duty[] = [];

/** What a rule finds owed in one episode. */
export interface Owed {
  readonly episode: string;
  readonly startedOn: PlainDate;
  readonly dueOn: Due | null;
  readonly cannotBeSaid?: string | undefined;
  readonly dueOnCustomary?: PlainDate | undefined;
  readonly dueOnAlternative?: DueAlternative | undefined;
  /** The fact that met it. */
  readonly met?: BelievedFact | undefined;
  /** The day on which it was met, where that is not a fact's own. */
  readonly metOn?: PlainDate | undefined;
  readonly endedOn?: PlainDate | undefined;
  /** Who must act, where that is not the rule's holder. */
  readonly holder?: Holder | undefined;
  /** Exceptions claimed or reported for the episode; those that do not touch this limit are passed over. */
  readonly claims?: readonly Claim[] | undefined;
  readonly reported?: Reported | undefined;
  /** Kinds that must be covered for it to be called unmet, where a return alone began it. */
  readonly silence?: readonly string[] | undefined;
  readonly events: readonly string[];
}

export const NOTHING_OWED: readonly Owed[] = [];

/** Why no day can be counted from a fact of which only the latest day is known: C14. */
export const onlyBy = (day: PlainDate): string =>
  `the day on which it began: the record says only by ${inWords(day)}`;

type Started = Pick<BelievedFact, 'occurredOn' | 'occurredBy' | 'latestOn'>;

/** When a duty that a fact started is due, or why that cannot be said: C14. */
export const dueOf = (
  start: Started,
  clock: (start: PlainDate) => PlainDate | CannotBeSaid,
): { readonly dueOn: Due | null; readonly cannotBeSaid?: string } => {
  if (start.occurredBy)
    return {
      dueOn: null,
      cannotBeSaid: onlyBy(start.latestOn),
    };
  const due = range(start.occurredOn, clock);
  return isCannotBeSaid(due) ? { dueOn: null, cannotBeSaid: due.cannotBeSaid } : { dueOn: due };
};

/** A day that the calendar gives, or why it cannot. */
export const dueOrUnsaid = (
  due: PlainDate | CannotBeSaid,
): { readonly dueOn: Due | null; readonly cannotBeSaid?: string } =>
  isCannotBeSaid(due) ? { dueOn: null, cannotBeSaid: due.cannotBeSaid } : { dueOn: due };

/** The first day on which a fact that is known only in part can have happened; undefined: its day is known. */
export const firstPossible = (met: Started, startedOn: PlainDate): PlainDate | undefined => {
  const first = met.occurredBy ? startedOn : firstDay(met.occurredOn);
  return first < met.latestOn ? first : undefined;
};

/** Ids of the events of the facts that there are. */
export const eventsOf = (...facts: readonly (BelievedFact | undefined)[]): readonly string[] =>
  facts.flatMap((fact) => fact?.events ?? []);
