import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { decisionsByMeeting } from '../readings/reviews.js';
import type { Duty, DutyRule } from '../rule.js';
import { dueOf, duty, eventsOf, NO_DUTIES } from './duty.js';

const WEEKS = 4;
const LAW = 'SEND Regs 2014 regs 20(10), 21';

const duties = (history: History): readonly Duty[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (meetings.length === 0) return NO_DUTIES;
  const decisions = decisionsByMeeting(history);
  return meetings.map((meeting, place) => {
    const decision = decisions[place];
    return duty({
      rule: 'R8',
      law: LAW,
      episode: `review ${meeting.occurredOn}`,
      startedOn: meeting.latestOn,
      ...dueOf(meeting, (day) => weeksFrom(day, WEEKS)),
      metOn: decision?.latestOn,
      events: eventsOf(meeting, decision),
    });
  });
};

/** R8: the decision after an annual review notified within four weeks of the meeting. */
export const r8: DutyRule = {
  id: 'R8',
  version: 1,
  name: 'Notify the decision after the annual review',
  source: LAW,
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided'],
  duties,
};
