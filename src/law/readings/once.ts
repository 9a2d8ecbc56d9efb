import type { History } from '../../journey/belief/history.js';

/**
 * Keeps the last answer: all rules ask the same of one history before the next comes, and a history never changes.
 * One answer only, so nothing is held for long.
 */
export const once = <T>(read: (history: History) => T): ((history: History) => T) => {
  let last: { readonly history: History; readonly answer: T } | undefined;
  return (history) => {
    if (last?.history !== history) last = { history, answer: read(history) };
    return last.answer;
  };
};
