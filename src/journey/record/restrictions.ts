import type { BelievedFact, History } from '../belief/history.js';
import { isUndone } from './undone.js';

/** The restriction that stands now: the latest said, unless lifted since. It speaks of the record: no day cuts it. */
export const restrictionNow = (history: History): BelievedFact<'RecordRestricted'> | undefined => {
  const restricted = history.latest('RecordRestricted');
  if (restricted === undefined || isUndone(restricted, history.latest('RestrictionLifted'))) return undefined;
  return restricted;
};
