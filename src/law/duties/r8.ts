import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import type { FinalPlan } from '../readings/amendment.js';
import { amendmentsOf, READS_OF_AMENDMENTS } from '../readings/amendments.js';
import { decisionsByMeeting, type Meeting } from '../readings/reviews.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const WEEKS = 4;
const WOULD_TELL = ['ReviewDecided'];
const UNSAID = 'when the decision was notified: only the amended plan shows that it was made';

/** The amended plan of a review of which no decision is on record: it shows that one was made, not when it was notified. */
const shownBy = (history: History, meeting: Meeting): FinalPlan | undefined =>
  amendmentsOf(history).find((amending) => amending.meeting === meeting && amending.notice === undefined)
    ?.finalised;

const owed = (history: History): readonly Owed[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (meetings.length === 0) return NOTHING_OWED;
  const decisions = decisionsByMeeting(history);
  return meetings.map((meeting, place) => {
    const decision = decisions[place];
    const plan = decision === undefined ? shownBy(history, meeting) : undefined;
    return {
      episode: `review ${meeting.occurredOn}`,
      startedOn: meeting.latestOn,
      ...dueOf(meeting, (day) => weeksFrom(day, WEEKS)),
      met: decision,
      silence: ifByReturnAlone(WOULD_TELL, meeting),
      ...(plan !== undefined && { cannotBeSaid: UNSAID, endedOn: plan.latestOn }),
      events: eventsOf(meeting, decision, plan),
    };
  });
};

/** R8: the decision after an annual review notified within four weeks of the meeting. */
export const r8: DutyRule = dutyRule({
  id: 'R8',
  name: 'Notify the decision after the annual review',
  law: 'SEND Regs 2014 regs 20(10), 21',
  mark: 'checked',
  reads: READS_OF_AMENDMENTS,
  owed,
});
