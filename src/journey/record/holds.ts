import type { BelievedFact, History } from '../belief/history.js';

/** Legal holds in place now: no disposal of the record as long as one is. */
export const holdsNow = (history: History): readonly BelievedFact<'LegalHoldPlaced'>[] => {
  const lifted = new Set(history.of('LegalHoldLifted').map(({ data }) => data.hold));
  return history.of('LegalHoldPlaced').filter(({ data }) => !lifted.has(data.hold));
};
