import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { READS_OF_REQUESTS, requestsOf } from '../readings/requests.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, type Owed } from './duty.js';

const WEEKS = 6;
const WOULD_TELL = ['AssessmentDecided'];
const UNSAID = 'when the decision was notified: only what followed shows that it was made';

const owed = (history: History): readonly Owed[] =>
  requestsOf(history)
    .filter(({ takenEarlier }) => !takenEarlier.has('assessment'))
    .map(({ requested, decided, issue, plan, withdrawn, claims }) => {
      // Whoever went on to the plan, or refused one, had decided to assess.
      const shownBy = decided === undefined && withdrawn === undefined ? (issue ?? plan) : undefined;
      return {
        episode: `request ${requested.occurredOn}`,
        startedOn: requested.latestOn,
        ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
        met: decided,
        endedOn: withdrawn?.latestOn ?? shownBy?.latestOn,
        ...(shownBy !== undefined && { cannotBeSaid: UNSAID }),
        claims,
        silence: ifByReturnAlone(WOULD_TELL, requested),
        events: eventsOf(requested, decided, withdrawn, shownBy),
      };
    });

/** A1: decide whether to assess, and notify, within six weeks of the request. */
export const a1: DutyRule = dutyRule({
  id: 'A1',
  name: 'Decide whether to assess, and notify',
  law: 'SEND Regs 2014 reg 5(1)',
  mark: 'checked',
  startedBy: 'family',
  reads: READS_OF_REQUESTS,
  owed,
});
