import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf, NO_DUTIES } from './duty.js';

const WEEKS = 14;
const LAW = 'SEND Regs 2014 reg 27(2)';

/** SEND Regs 2014 reg 27(3): what was claimed for the request that was agreed. */
const claimOf = (
  decided: BelievedFact<'ReassessmentDecided'>,
  history: History,
): BelievedFact<'TimeLimitExceptionClaimed'> | undefined => {
  const named = decided.episodes.request;
  if (named === undefined) return undefined;
  return history.of('TimeLimitExceptionClaimed').find(({ episodes }) => episodes.request === named);
};

const duties = (history: History): readonly Duty[] => {
  const agreed = history.of('ReassessmentDecided').filter(({ data }) => data.decision === 'yes');
  if (agreed.length === 0) return NO_DUTIES;
  return agreed.map((decided) => {
    const plan = history
      .of('PlanFinalised')
      .find(({ data, latestOn }) => data.cause !== 'first' && latestOn >= decided.latestOn);
    const claimed = claimOf(decided, history);
    return duty({
      rule: 'A11',
      law: LAW,
      episode: `re-assessment agreed ${decided.occurredOn}`,
      startedOn: decided.latestOn,
      ...dueOf(decided, (day) => weeksFrom(day, WEEKS)),
      metOn: plan?.latestOn,
      exception: claimed === undefined ? undefined : 'claimed',
      events: eventsOf(decided, plan, claimed),
    });
  });
};

/** A11: the final plan after a re-assessment within fourteen weeks of the notice that it would be made. */
export const a11: DutyRule = {
  id: 'A11',
  version: 1,
  name: 'Send the final plan after re-assessment',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  startedBy: 'decision',
  reads: ['ReassessmentDecided', 'PlanFinalised', 'TimeLimitExceptionClaimed'],
  duties,
};
