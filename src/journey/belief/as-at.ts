import type { PlainDate } from '../../domain/plain-date.js';
import {
  beginLooking,
  endLooking,
  noteReading,
  readTheSame,
  type Looked,
  type MadeReading,
} from './looking.js';
import { HistoryView } from './history-view.js';
import { sameAnswer } from './same-answer.js';
import type { BelievedFact, History } from './history.js';

/** The history as it stood at the end of a day; the very same object where it is cut there already. */
export const asAt = (history: History, day: PlainDate): History => {
  // What holds by the day is asked either way, so this is no question about the day of the cut.
  const isThere = history instanceof HistoryView ? history.isCutAt(day) : history.cutAt === day;
  return isThere ? history : history.until(day);
};

/** A reading of the history last read. */
interface Made<T> extends MadeReading {
  history: History;
  answer: T;
}

/** Whether what was asked of one history itself is the same in another. */
const asksTheSame = ({ direct }: Looked, before: History, now: History): boolean =>
  before instanceof HistoryView && now instanceof HistoryView && now.agreesWith(before, direct);

/**
 * A reading of a history, made anew only where something that it asks differs: all rules ask the same of one history
 * before the next comes, and the next mostly differs in what few readings ask. One that says what it said before gives
 * back the very same answer, so that what rests on it need not be asked again. Keeps the last answer alone, so nothing
 * is held for long.
 */
export const perHistory = <T>(
  read: (history: History) => T,
  same: (a: T, b: T) => boolean = sameAnswer,
): ((history: History) => T) => {
  let last: Made<T> | undefined;
  const make = (history: History): Made<T> => {
    const before = beginLooking(history);
    let looked: Looked | undefined;
    try {
      const answer = read(history);
      looked = endLooking(before);
      const isSame = last !== undefined && same(last.answer, answer);
      return { history, answer: isSame ? last!.answer : answer, looked, of };
    } finally {
      if (looked === undefined) endLooking(before);
    }
  };
  const of = (history: History): Made<T> => {
    if (last === undefined) last = make(history);
    else if (last.history !== history) {
      if (asksTheSame(last.looked, last.history, history) && readTheSame(last.looked, history))
        last.history = history;
      else last = make(history);
    }
    return last;
  };
  return (history) => {
    const made = of(history);
    noteReading(made, history);
    return made.answer;
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
