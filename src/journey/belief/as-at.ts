import type { PlainDate } from '../../domain/plain-date.js';
import { askedSoFar, forgetAsked, note, type Asked } from './asked.js';
import { HistoryView } from './history-view.js';
import type { BelievedFact, History } from './history.js';

/** The history as it stood at the end of a day; the very same object where it is cut there already. */
export const asAt = (history: History, day: PlainDate): History =>
  history.cutAt === day ? history : history.until(day);

interface Made<T> {
  readonly history: History;
  readonly answer: T;
  readonly asked: Asked;
}

const answersFor = <T>({ history: before, asked }: Made<T>, history: History): boolean =>
  before === history ||
  (before instanceof HistoryView && history instanceof HistoryView && history.agreesWith(before, asked));

const make = <T>(read: (history: History) => T, history: History): Made<T> => {
  const before = forgetAsked();
  try {
    const answer = read(history);
    return { history, answer, asked: askedSoFar() };
  } finally {
    note(before);
  }
};

/**
 * A reading of a history, made anew only where something that it asks differs: all rules ask the same of one history
 * before the next comes, and the next mostly differs in what few readings ask. Keeps the last answer alone, so nothing
 * is held for long.
 */
export const perHistory = <T>(read: (history: History) => T): ((history: History) => T) => {
  let last: Made<T> | undefined;
  return (history) => {
    if (last === undefined || !answersFor(last, history)) last = make(read, history);
    note(last.asked);
    return last.answer;
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
