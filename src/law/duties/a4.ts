import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { isSettledBy, READS_OF_REFUSALS, reversalOf } from '../readings/refusals.js';
import { READS_OF_REQUESTS, requestsOf, type RequestReading } from '../readings/requests.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';
import { countedFromReversal } from './reversed.js';

const WEEKS = 16;
const FROM_REVERSAL = { toAssess: 10, toIssue: 10 };

/** An assessment that was ordered or agreed has ten weeks of its own. SEND Regs 2014 regs 42, 44(2)(b). */
const isAfterOrder = ({ decided }: RequestReading, issue: BelievedFact, history: History): boolean =>
  decided?.data.decision === 'no' && isSettledBy(decided, issue.latestOn, history);

// Owed only where the decision is not to issue a plan; while nothing is decided the twenty weeks of A8 run.
const owed = (history: History): readonly Owed[] =>
  history.of('IssueDecided').length === 0
    ? NOTHING_OWED
    : requestsOf(history).flatMap((reading) => {
        const { requested, issue, claims, takenEarlier } = reading;
        if (issue?.data.decision !== 'no' || takenEarlier.has('issue')) return [];
        if (isAfterOrder(reading, issue, history)) return [];
        const reversal = reversalOf(reading, history);
        const isBefore = reversal?.refused.type === 'AssessmentDecided';
        return {
          episode: `request ${requested.occurredOn}`,
          startedOn: requested.latestOn,
          ...dueOf(requested, (day) => weeksFrom(day, WEEKS)),
          dueOnAlternative: isBefore ? countedFromReversal(reversal, FROM_REVERSAL) : undefined,
          met: issue,
          claims,
          events: eventsOf(requested, issue),
        };
      });

/** A4: notify the decision not to issue a plan within sixteen weeks of the request. */
export const a4: DutyRule = dutyRule({
  id: 'A4',
  name: 'Notify the decision not to issue a plan',
  law: 'SEND Regs 2014 reg 10(1)',
  mark: 'checked',
  reads: [...READS_OF_REQUESTS, ...READS_OF_REFUSALS],
  startedBy: 'family',
  owed,
});
