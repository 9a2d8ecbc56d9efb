import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { decisionsByMeeting } from '../readings/reviews.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const WEEKS = 4;

const owed = (history: History): readonly Owed[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (meetings.length === 0) return NOTHING_OWED;
  const decisions = decisionsByMeeting(history);
  return meetings.map((meeting, place) => {
    const decision = decisions[place];
    return {
      episode: `review ${meeting.occurredOn}`,
      startedOn: meeting.latestOn,
      ...dueOf(meeting, (day) => weeksFrom(day, WEEKS)),
      met: decision,
      events: eventsOf(meeting, decision),
    };
  });
};

/** R8: the decision after an annual review notified within four weeks of the meeting. */
export const r8: DutyRule = dutyRule({
  id: 'R8',
  name: 'Notify the decision after the annual review',
  law: 'SEND Regs 2014 regs 20(10), 21',
  mark: 'checked',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided'],
  owed,
});
