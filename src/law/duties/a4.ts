import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf } from '../readings/requests.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf, NO_DUTIES } from './duty.js';

const WEEKS = 16;
const LAW = 'SEND Regs 2014 reg 10(1)';

// Owed only where the decision is not to issue a plan; while nothing is decided the twenty weeks of A8 run.
const duties = (history: History): readonly Duty[] =>
  history.of('IssueDecided').length === 0
    ? NO_DUTIES
    : requestsOf(history).flatMap(({ requested, issue, exception, exceptionEvents, takenEarlier }) =>
        issue?.data.decision !== 'no' || takenEarlier.has('issue')
          ? []
          : duty({
              rule: 'A4',
              law: LAW,
              episode: `request ${requested.occurredOn}`,
              startedOn: requested.latestOn,
              ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
              metOn: issue.latestOn,
              exception,
              events: [...eventsOf(requested, issue), ...exceptionEvents],
            }),
      );

/** A4: notify the decision not to issue a plan within sixteen weeks of the request. */
export const a4: DutyRule = {
  id: 'A4',
  version: 1,
  name: 'Notify the decision not to issue a plan',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  startedBy: 'family',
  reads: READS_OF_REQUESTS,
  duties,
};
