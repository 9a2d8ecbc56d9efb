import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { Claim } from '../readings/exceptions.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const WEEKS = 14;
const WOULD_TELL = ['PlanFinalised/amended', 'PlanFinalised'];

/** SEND Regs 2014 reg 27(3): what was claimed for the request that was agreed. */
const claimsOf = (decided: BelievedFact<'ReassessmentDecided'>, history: History): readonly Claim[] => {
  const named = decided.episodes.request;
  if (named === undefined) return [];
  return history.of('TimeLimitExceptionClaimed').filter(({ episodes }) => episodes.request === named);
};

const owed = (history: History): readonly Owed[] => {
  const agreed = history.of('ReassessmentDecided').filter(({ data }) => data.decision === 'yes');
  if (agreed.length === 0) return NOTHING_OWED;
  return agreed.map((decided) => {
    const plan = history
      .of('PlanFinalised')
      .find(({ data, latestOn }) => data.cause !== 'first' && latestOn >= decided.latestOn);
    return {
      episode: `re-assessment agreed ${decided.occurredOn}`,
      startedOn: decided.latestOn,
      ...dueOf(decided, (day) => weeksFrom(day, WEEKS)),
      met: plan,
      silence: ifByReturnAlone(WOULD_TELL, decided),
      claims: claimsOf(decided, history),
      events: eventsOf(decided, plan),
    };
  });
};

/** A11: the final plan after a re-assessment within fourteen weeks of the notice that it would be made. */
export const a11: DutyRule = dutyRule({
  id: 'A11',
  name: 'Send the final plan after re-assessment',
  law: 'SEND Regs 2014 reg 27(2)',
  mark: 'checked',
  startedBy: 'decision',
  reads: ['ReassessmentDecided', 'PlanFinalised', 'TimeLimitExceptionClaimed'],
  owed,
});
