import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { leadTime } from '../policies/lead-times.js';
import { dueInWords, onDay } from '../readings/in-words.js';
import { dueFrom } from '../readings/due-dates.js';
import {
  decisionsByMeeting,
  isNotified,
  meetingOf,
  type Decision,
  type Meeting,
} from '../readings/reviews.js';
import type { Policy, RiskRule, RiskWindow, Silence } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const WEEKS = 4;
type Notice = BelievedFact<'AmendmentNoticeSent'>;

const noticeAfter = (place: number, meetings: readonly Meeting[], history: History): Notice | undefined =>
  history
    .of('AmendmentNoticeSent')
    .find((notice) => notice.data.basis !== 'reg-28' && meetingOf(notice, meetings) === place);

const clearedOn = (decision: Decision | undefined, notice: Notice | undefined): PlainDate | undefined => {
  if (decision === undefined) return undefined;
  if (decision.data.decision !== 'amend') return decision.latestOn;
  return notice === undefined ? undefined : later(decision.latestOn, notice.latestOn);
};

/** The first decision notified after this one, also of a review whose meeting is not on record. */
const laterDecision = (decision: Decision | undefined, history: History): Decision | undefined =>
  decision === undefined
    ? undefined
    : history.of('ReviewDecided').find((fact) => isNotified(fact) && fact.latestOn > decision.latestOn);

const missing = (decision: Decision | undefined): string =>
  decision === undefined
    ? 'no decision has been notified'
    : `the decision to amend was notified ${onDay(decision)} and no amendment notice has been sent`;

const silenceOf = (decision: Decision | undefined, from: PlainDate): Silence[] => [
  { kinds: [decision === undefined ? 'ReviewDecided' : 'AmendmentNoticeSent'], from },
];

const windowOf = (
  place: number,
  history: History,
  policy: Policy,
  decision: Decision | undefined,
): RiskWindow => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  const meeting = meetings[place]!;
  const notice = decision === undefined ? undefined : noticeAfter(place, meetings, history);
  // SEND Regs 2014 reg 20(10): four weeks from the meeting; R (L, M, P) v Devon CC: with the notice of amendments.
  const lastDay = weeksFrom(meeting.latestOn, WEEKS);
  const dueOn = dueFrom(meeting, (day) => weeksFrom(day, WEEKS));
  return riskWindow({
    episode: `review ${meeting.occurredOn}`,
    amberFrom: weeksFrom(meeting.latestOn, leadTime(policy, 'tr-04.amberWeeks')),
    redFrom: addDays(lastDay, 1),
    dueOn,
    clearedOn: clearedOn(decision, notice),
    lapsedOn: laterDecision(decision, history)?.latestOn,
    reason: `Annual review meeting held ${onDay(meeting)}; ${missing(decision)}; the four weeks end on ${dueInWords(dueOn ?? lastDay)} (SEND Regs 2014 reg 20(10)).`,
    clears: 'The decision notified and, if it is to amend, the amendment notice sent.',
    events: [...meeting.events, ...(decision?.events ?? []), ...(notice?.events ?? [])],
    silence: silenceOf(decision, meeting.latestOn),
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (meetings.length === 0) return NONE;
  const decisions = decisionsByMeeting(history);
  // A later review's decision ends the window of an earlier meeting, so nothing before the last decided one is open.
  let place = decisions.length - 1;
  while (place > 0 && decisions[place] === undefined) place -= 1;
  const found: RiskWindow[] = [];
  for (; place < meetings.length; place += 1) found.push(windowOf(place, history, policy, decisions[place]));
  return found;
};

export const tr04: RiskRule = {
  id: 'TR-04',
  version: 1,
  name: 'Annual review decision late',
  says: 'A review meeting was held and its decision (with the amendment notice, if it is to amend) has not been notified. Amber three weeks after the meeting, red when the four weeks have passed.',
  source: 'SEND Regs 2014 regs 20(10), 21; R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: ['AnnualReviewMeetingHeld', 'ReviewDecided', 'AmendmentNoticeSent'],
  aboutPlan: true,
  windows,
};
