import { perHistory } from '../../journey/belief/as-at.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import {
  AFTER_NOTICE_WEEKS,
  amendment,
  amendmentByPlan,
  type Amendment,
  type FinalPlan,
  type Notice,
} from './amendment.js';
import { decisionsByMeeting, isNotified, meetingOf, type Decision, type Meeting } from './reviews.js';

export const READS_OF_AMENDMENTS = [
  'AnnualReviewMeetingHeld',
  'ReviewDecided',
  'AmendmentNoticeSent',
  'AmendmentsAbandoned',
  'PlanFinalised',
] as const satisfies readonly JourneyFactType[];

const NO_AMENDMENTS: readonly Amendment[] = [];

const isNoticeOf = (notice: Notice, decision: Decision): boolean =>
  notice.data.basis !== 'reg-28' &&
  notice.latestOn >= decision.latestOn &&
  notice.latestOn <= weeksFrom(decision.latestOn, AFTER_NOTICE_WEEKS);

const decidedToAmend = (history: History): Decision[] =>
  history
    .of('ReviewDecided')
    .filter((decision) => decision.data.decision === 'amend' && isNotified(decision));

/** The first of some facts that belongs to each meeting, by the meeting's place. */
const firstByMeeting = <F extends Decision | Notice>(
  facts: readonly F[],
  meetings: readonly Meeting[],
): ReadonlyMap<number, F> => {
  const first = new Map<number, F>();
  for (const fact of facts) {
    const place = meetingOf(fact, meetings);
    if (!first.has(place)) first.set(place, fact);
  }
  return first;
};

/** Amendings of which a decision or a notice is on record: by review in order, then those without one. */
const begun = (history: History, meetings: readonly Meeting[]): Amendment[] => {
  const notices = history.of('AmendmentNoticeSent');
  const decided = decidedToAmend(history);
  const found: Amendment[] = [];
  const [decisionsLeft, noticesLeft] = [new Set(decided), new Set(notices)];
  if (decided.length === 0 && notices.length === 0) return found;
  const decisionOf = firstByMeeting(decided, meetings);
  const noticeOf = firstByMeeting(
    notices.filter(({ data }) => data.basis !== 'reg-28'),
    meetings,
  );
  meetings.forEach((meeting, place) => {
    const decision = decisionOf.get(place);
    const notice = noticeOf.get(place);
    if (decision !== undefined) decisionsLeft.delete(decision);
    if (notice !== undefined) noticesLeft.delete(notice);
    if (decision !== undefined || notice !== undefined)
      found.push(amendment(history, meeting, decision, notice));
  });
  // What is left belongs to no meeting on record: a meeting is decided once, so a second decision had its own.
  for (const decision of decisionsLeft) {
    const notice = [...noticesLeft].find((fact) => isNoticeOf(fact, decision));
    if (notice !== undefined) noticesLeft.delete(notice);
    found.push(amendment(history, undefined, decision, notice));
  }
  for (const notice of noticesLeft) found.push(amendment(history, undefined, undefined, notice));
  return found;
};

/** Whether a final plan is the outcome of a review: a phase transfer's only of a phase review. */
const isOutcomeOf = ({ data }: FinalPlan, meeting: Meeting): boolean =>
  data.cause === 'review' || (data.cause === 'phase-transfer' && meeting.data.phaseReview === true);

/** Amendings that only the review and its amended plan show: neither decision nor notice is on record. */
const shownByPlans = (
  history: History,
  meetings: readonly Meeting[],
  known: readonly Amendment[],
): Amendment[] => {
  const found: Amendment[] = [];
  const decisions = decisionsByMeeting(history);
  const taken = new Set<Meeting | FinalPlan>();
  for (const { meeting, finalised } of known) {
    if (meeting !== undefined) taken.add(meeting);
    if (finalised !== undefined) taken.add(finalised);
  }
  for (const plan of history.of('PlanFinalised')) {
    const place = meetingOf(plan, meetings);
    const meeting = meetings[place];
    if (meeting === undefined || taken.has(meeting) || taken.has(plan)) continue;
    if (!isOutcomeOf(plan, meeting) || decisions[place]?.data.decision !== undefined) continue;
    taken.add(meeting);
    found.push(amendmentByPlan(meeting, plan));
  }
  return found;
};

/** Every amending on record. */
export const amendmentsOf = perHistory((history): readonly Amendment[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  const known = begun(history, meetings);
  if (meetings.length === 0) return known.length === 0 ? NO_AMENDMENTS : known;
  return [...known, ...shownByPlans(history, meetings, known)];
});
