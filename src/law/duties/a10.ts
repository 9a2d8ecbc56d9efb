import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf, NO_DUTIES } from './duty.js';

const DAYS = 15;
const LAW = 'SEND Regs 2014 reg 25(1)';

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

const duties = (history: History): readonly Duty[] => {
  const requests = history.of('ReassessmentRequested');
  if (requests.length === 0) return NO_DUTIES;
  return requests.map((requested) => {
    const decided = answerTo(requested, history);
    return duty({
      rule: 'A10',
      law: LAW,
      episode: `re-assessment request ${requested.occurredOn}`,
      startedOn: requested.latestOn,
      ...dueOf(requested, (day) => addDays(day, DAYS)),
      metOn: decided?.latestOn,
      events: eventsOf(requested, decided),
    });
  });
};

/** A10: notify within fifteen days of the request whether the authority will re-assess. */
export const a10: DutyRule = {
  id: 'A10',
  version: 1,
  name: 'Notify whether it will re-assess',
  source: LAW,
  mark: 'unverified',
  validFrom: '2014-09-01',
  startedBy: 'family',
  reads: ['ReassessmentRequested', 'ReassessmentDecided'],
  duties,
};
