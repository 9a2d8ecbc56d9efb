import { londonDate } from '../../domain/london.js';
import type { Instant } from '../../domain/plain-date.js';
import type { Coverage } from './history.js';
import type { Load } from './loads.js';

/** What each source covered, as known at a moment. What is recorded with its own moments counts at every moment. */
export const coverageAt = (loads: readonly Load[], at: Instant): readonly Coverage[] => {
  const coverage: Coverage[] = [];
  const today = londonDate(at);
  for (const { source, covers, knownAt } of loads)
    for (const { kind, from, to, atEveryK } of covers) {
      if (atEveryK !== true) {
        if (knownAt <= at) coverage.push({ kind, source, from, to });
      } else if (from <= today) coverage.push({ kind, source, from, to: to < today ? to : today });
    }
  return coverage;
};
