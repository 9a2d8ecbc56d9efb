import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from './history.js';

/** The history as it stood at the end of a day; the very same object where it is cut there already. */
export const asAt = (history: History, day: PlainDate): History =>
  history.cutAt === day ? history : history.until(day);

/** A reading of a history, made once for each history object. */
export const perHistory = <T>(read: (history: History) => T): ((history: History) => T) => {
  const made = new WeakMap<History, { readonly answer: T }>();
  return (history) => {
    let known = made.get(history);
    if (known === undefined) made.set(history, (known = { answer: read(history) }));
    return known.answer;
  };
};

/** The newest of some facts (in order) on or before a day. */
export const latestBy = <F extends Pick<BelievedFact, 'latestOn'>>(
  facts: readonly F[],
  day: PlainDate,
): F | undefined => {
  for (let i = facts.length - 1; i >= 0; i--) if (facts[i]!.latestOn <= day) return facts[i];
  return undefined;
};
