import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import { isPlanByOrder, READS_OF_REFUSALS, refusalThatStands } from '../readings/refusals.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf } from './duty.js';

const WEEKS = 20;
const LAW = 'SEND Regs 2014 reg 13(2)';

const dutyOf = (reading: RequestReading, history: History): Duty => {
  const { requested, plan, withdrawn, exception, exceptionEvents } = reading;
  const refused = refusalThatStands(reading, history);
  const isByOrder = refused !== undefined && isPlanByOrder(refused, plan, history);
  return duty({
    rule: 'A8',
    law: LAW,
    episode: `request ${requested.occurredOn}`,
    startedOn: requested.latestOn,
    ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
    metOn: isByOrder ? undefined : plan?.latestOn,
    endedOn: (refused ?? withdrawn)?.latestOn,
    exception,
    events: [...eventsOf(requested, plan, refused, withdrawn), ...exceptionEvents],
  });
};

const duties = (history: History): readonly Duty[] =>
  requestsOf(history)
    .filter(({ takenEarlier }) => !takenEarlier.has('issue'))
    .map((reading) => dutyOf(reading, history));

/** A8: the final plan sent within twenty weeks of the request. */
export const a8: DutyRule = {
  id: 'A8',
  version: 1,
  name: 'Send the final plan',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  startedBy: 'family',
  reads: [...READS_OF_REQUESTS, ...READS_OF_REFUSALS],
  duties,
};
