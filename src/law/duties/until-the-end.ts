import { endByFacts, READS_OF_ENDINGS } from '../endings.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { History } from '../../journey/belief/history.js';
import type { Duty, DutyRule } from '../rule.js';

/** What a duty is about: a plan's duties end with the plan too. */
export type About = 'request' | 'plan';

const ended = (duty: Duty, history: History, about: About): Duty => {
  if (duty.metOn !== undefined) return duty;
  const end = endByFacts(history, duty.startedOn, about === 'plan');
  if (end === undefined || end < duty.startedOn) return duty;
  return duty.endedOn !== undefined && duty.endedOn <= end ? duty : { ...duty, endedOn: end };
};

/** A duty that was not met ends when the person dies or leaves the area, or with the plan that it is about. */
export const untilTheEnd = (rule: DutyRule, about: About): DutyRule => ({
  ...rule,
  reads: [...new Set([...rule.reads, ...READS_OF_ENDINGS])],
  // Kept: the list of duties and the rule about silence ask the same.
  duties: perHistory((history) => rule.duties(history).map((duty) => ended(duty, history, about))),
});
