import type { PlainDate } from '../../domain/plain-date.js';
import { asAt } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

/** The fact by which SEN Support, given at the end of a history as it is cut, began; undefined: none is given. */
export const senSupportIn = (history: History): BelievedFact<'SenSupportStarted'> | undefined => {
  const started = history.latest('SenSupportStarted');
  if (started === undefined) return undefined;
  const ended = history.latest('SenSupportEnded');
  return ended !== undefined && ended.latestOn >= started.latestOn ? undefined : started;
};

/** The fact by which SEN Support, given on the day, began; undefined: none is given. */
export const senSupportOn = (
  history: History,
  day: PlainDate,
): BelievedFact<'SenSupportStarted'> | undefined => senSupportIn(asAt(history, day));

/** Reviews of a cycle of support that nobody planned, as far as the record goes: a gap. */
export const reviewsWithoutCycle = (history: History): readonly BelievedFact<'SupportCycleReviewed'>[] => {
  const [first] = history.of('SupportCyclePlanned');
  return history
    .of('SupportCycleReviewed')
    .filter(({ latestOn }) => first === undefined || first.latestOn > latestOn);
};
