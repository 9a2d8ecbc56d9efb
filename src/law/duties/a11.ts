import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf, NO_DUTIES } from './duty.js';

const WEEKS = 14;
const LAW = 'SEND Regs 2014 reg 27(2)';

const duties = (history: History): readonly Duty[] => {
  const agreed = history.of('ReassessmentDecided').filter(({ data }) => data.decision === 'yes');
  if (agreed.length === 0) return NO_DUTIES;
  return agreed.map((decided) => {
    const plan = history
      .of('PlanFinalised')
      .find(({ data, latestOn }) => data.cause !== 'first' && latestOn >= decided.latestOn);
    return duty({
      rule: 'A11',
      law: LAW,
      episode: `re-assessment agreed ${decided.occurredOn}`,
      startedOn: decided.latestOn,
      ...dueOf(decided, (day) => weeksFrom(day, WEEKS)),
      metOn: plan?.latestOn,
      events: eventsOf(decided, plan),
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
  reads: ['ReassessmentDecided', 'PlanFinalised'],
  duties,
};
