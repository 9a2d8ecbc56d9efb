import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const DAYS = 15;
const WOULD_TELL = ['ReassessmentDecided'];

/** The answer to a request for re-assessment: the one that names it, else the first after it. */
export const answerTo = (
  requested: BelievedFact<'ReassessmentRequested'>,
  history: History,
): BelievedFact<'ReassessmentDecided'> | undefined => {
  const decisions = history.of('ReassessmentDecided');
  const named = requested.episodes.request;
  return (
    decisions.find((fact) => named !== undefined && fact.episodes.request === named) ??
    decisions.find((fact) => fact.episodes.request === undefined && fact.latestOn >= requested.latestOn)
  );
};

const owed = (history: History): readonly Owed[] => {
  const requests = history.of('ReassessmentRequested');
  if (requests.length === 0) return NOTHING_OWED;
  return requests.map((requested) => {
    const decided = answerTo(requested, history);
    return {
      episode: `re-assessment request ${requested.occurredOn}`,
      startedOn: requested.latestOn,
      ...dueOf(requested, (day) => addDays(day, DAYS)),
      met: decided,
      silence: ifByReturnAlone(WOULD_TELL, requested),
      events: eventsOf(requested, decided),
    };
  });
};

/** A10: notify within fifteen days of the request whether the authority will re-assess. */
export const a10: DutyRule = dutyRule({
  id: 'A10',
  name: 'Notify whether it will re-assess',
  law: 'SEND Regs 2014 reg 25(1)',
  mark: 'unverified',
  startedBy: 'family',
  reads: ['ReassessmentRequested', 'ReassessmentDecided'],
  owed,
});
