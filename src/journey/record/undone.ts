import type { BelievedFact } from '../belief/history.js';

type When = Pick<BelievedFact, 'latestOn' | 'knownAt'>;

/** Whether what undoes a fact came after it; of one day and one moment it did, since it cannot come before. */
export const isUndone = (done: When, undoing: When | undefined): boolean => {
  if (undoing === undefined) return false;
  return undoing.latestOn === done.latestOn
    ? undoing.knownAt >= done.knownAt
    : undoing.latestOn > done.latestOn;
};
