import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf } from './duty.js';

const WEEKS = 20;
const LAW = 'SEND Regs 2014 reg 13(2)';

/** The refusal that left no plan to make; a plan that came all the same (after an appeal, say) is the later fact. */
const refusal = ({ decided, issue }: RequestReading) => {
  if (decided?.data.decision === 'no') return decided;
  return issue?.data.decision === 'no' ? issue : undefined;
};

const dutyOf = (reading: RequestReading): Duty => {
  const { requested, plan, withdrawn, exception, exceptionEvents } = reading;
  const refused = refusal(reading);
  return duty({
    rule: 'A8',
    law: LAW,
    episode: `request ${requested.occurredOn}`,
    startedOn: requested.latestOn,
    ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
    metOn: plan?.latestOn,
    endedOn: (refused ?? withdrawn)?.latestOn,
    exception,
    events: [...eventsOf(requested, plan, refused, withdrawn), ...exceptionEvents],
  });
};

const duties = (history: History): readonly Duty[] =>
  requestsOf(history)
    .filter(({ takenEarlier }) => !takenEarlier.has('issue'))
    .map(dutyOf);

/** A8: the final plan sent within twenty weeks of the request. */
export const a8: DutyRule = {
  id: 'A8',
  version: 1,
  name: 'Send the final plan',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: READS_OF_REQUESTS,
  duties,
};
