import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf } from '../readings/requests.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf } from './duty.js';

const WEEKS = 6;
const LAW = 'SEND Regs 2014 reg 5(1)';

const duties = (history: History): readonly Duty[] =>
  requestsOf(history)
    .filter(({ takenEarlier }) => !takenEarlier.has('assessment'))
    .map(({ requested, decided, withdrawn, exception, exceptionEvents }) =>
      duty({
        rule: 'A1',
        law: LAW,
        episode: `request ${requested.occurredOn}`,
        startedOn: requested.latestOn,
        ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
        metOn: decided?.latestOn,
        endedOn: withdrawn?.latestOn,
        exception,
        events: [...eventsOf(requested, decided, withdrawn), ...exceptionEvents],
      }),
    );

/** A1: decide whether to assess, and notify, within six weeks of the request. */
export const a1: DutyRule = {
  id: 'A1',
  version: 1,
  name: 'Decide whether to assess, and notify',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  startedBy: 'family',
  reads: READS_OF_REQUESTS,
  duties,
};
