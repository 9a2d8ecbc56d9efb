import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { range } from '../calendar/partial-range.js';
import type { Due } from '../rule.js';

/** When a clock that a fact started is due; a range where its date is known only in part; undefined where only the latest day is known. */
export const dueFrom = (
  fact: Pick<BelievedFact, 'occurredOn' | 'occurredBy'>,
  clock: (start: PlainDate) => PlainDate | CannotBeSaid,
): Due | undefined => {
  if (fact.occurredBy) return undefined;
  const due = range(fact.occurredOn, clock);
  return isCannotBeSaid(due) ? undefined : due;
};

/** The first day that a due date can be. */
export const firstOf = (due: Due): PlainDate => (typeof due === 'string' ? due : due.from);

/** The last. */
export const lastOf = (due: Due): PlainDate => (typeof due === 'string' ? due : due.to);
