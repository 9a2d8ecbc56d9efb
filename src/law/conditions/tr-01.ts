import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { onDay } from '../readings/in-words.js';
import { decisionsByMeeting, type Meeting } from '../readings/reviews.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { planStood } from './plans.js';
import { dayOfFact, monthsFrom, plus } from './terms.js';

const FIRST_YEAR = 9;

const lastMeeting = (history: History): Meeting | undefined => history.latest('AnnualReviewMeetingHeld');

const inYear9: Condition = {
  says: 'The last annual review meeting was held in Year 9 or later',
  ask: (history) => {
    const meeting = lastMeeting(history);
    if (meeting === undefined || history.dateOfBirth === undefined)
      return fails('There is no meeting whose school year could be told.');
    const year = ncYearOn(history, history.dateOfBirth, meeting.latestOn);
    const because = `The last meeting, held ${onDay(meeting)}, was in NC year ${year}.`;
    return year < FIRST_YEAR
      ? fails(because)
      : holds(because, { on: meeting.latestOn, events: meeting.events });
  },
};

export const why01: RuleWhy = {
  conditions: [
    born,
    onRecord('annual review meeting', 'held', lastMeeting),
    inYear9,
    planStood('on the day of that meeting', (history) => lastMeeting(history)?.latestOn),
  ],
  reckon: ({ history, policy }) => {
    const meeting = lastMeeting(history)!;
    const decision = decisionsByMeeting(history).at(-1);
    const held = dayOfFact('meeting', meeting);
    const anchor = decision === undefined ? plus(held, 4, 'week') : dayOfFact('decision notified', decision);
    return {
      amber: plus(held, leadTime(policy, 'tr-01.amberDays'), 'day'),
      red: plus(monthsFrom(anchor, 12), 1, 'day'),
    };
  },
};
