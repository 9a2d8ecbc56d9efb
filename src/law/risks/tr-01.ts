import { addDays, type PlainDate } from '../../domain/plain-date.js';
import { monthsStartingWith } from '../../domain/months.js';
import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { ncYearOn, READS_OF_COHORT } from '../readings/cohort.js';
import { onDay } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS, stoodOn } from '../readings/plans.js';
import { decisionsByMeeting, pfaCompleteOn, type Decision, type Meeting } from '../readings/reviews.js';
import { leadTime } from '../policies/lead-times.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const FIRST_YEAR = 9;
const DECISION_WEEKS = 4;
const REVIEW_MONTHS = 12;

// CFA 2014 s44(1): the next review counts from the notice; while there is none, from the last day for it.
const nextReviewBy = (meeting: Meeting, decision: Decision | undefined): PlainDate =>
  monthsStartingWith(decision?.latestOn ?? weeksFrom(meeting.latestOn, DECISION_WEEKS), REVIEW_MONTHS);

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (born === undefined || meetings.length === 0) return NONE;
  // Each meeting's window lapses at the next meeting, so only the last can be open.
  const place = meetings.length - 1;
  const meeting = meetings[place]!;
  if (ncYearOn(history, born, meeting.latestOn) < FIRST_YEAR) return NONE;
  if (!plansOf(history).some((plan) => stoodOn(plan, meeting.latestOn))) return NONE;
  const decision = decisionsByMeeting(history)[place];
  return [
    riskWindow({
      episode: `review ${meeting.occurredOn}`,
      amberFrom: addDays(meeting.latestOn, leadTime(policy, 'tr-01.amberDays')),
      redFrom: addDays(nextReviewBy(meeting, decision), 1),
      clearedOn: pfaCompleteOn(place, meetings, history),
      reason: `Annual review meeting held ${onDay(meeting)} in Year 9 or later; not all four preparing-for-adulthood outcomes are recorded with provision (SEND Regs 2014 regs 20(6), 21(6)).`,
      clears: 'All four preparing-for-adulthood outcomes recorded with provision.',
      events: decision === undefined ? meeting.events : [...meeting.events, ...decision.events],
      silence: [{ kinds: ['PreparationForAdulthoodRecorded'], from: meeting.latestOn }],
    }),
  ];
};

export const tr01: RiskRule = {
  id: 'TR-01',
  version: 1,
  name: 'Year 9 or later review without preparing for adulthood',
  says: 'A review meeting was held in Year 9 or later and at least one of the four preparing-for-adulthood outcomes has no provision on record. Red once the next review is overdue.',
  source: 'SEND Regs 2014 regs 20(6), 21(6)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'AnnualReviewMeetingHeld',
    'ReviewDecided',
    'PreparationForAdulthoodRecorded',
    ...READS_OF_COHORT,
    ...READS_OF_PLANS,
  ],
  aboutPlan: true,
  windows,
};
