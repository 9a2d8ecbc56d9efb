import { addDays } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { toldOf, type CoverageByKind } from '../coverage/told.js';
import { decisionsByMeeting, meetingOf, type Meeting } from '../readings/reviews.js';
import { commentsOver } from './assessment-waits.js';
import { by, earliestOf, firstSince, type Handover, type Wait } from './wait.js';

const REPORT_WEEKS = 2;

/** Whether somebody would have told that the report was sent, from the meeting to the end of its two weeks. */
const isReportTold = (meeting: Meeting, coverage: CoverageByKind): boolean => {
  const silence = { kinds: ['ReviewReportCirculated'], from: meeting.latestOn };
  const { until, unsaidFrom } = toldOf([silence], coverage);
  const last = weeksFrom(meeting.latestOn, REPORT_WEEKS);
  return until !== undefined && until >= last && (unsaidFrom === undefined || unsaidFrom > last);
};

const reportWeeksOver = (meeting: Meeting): Handover => ({
  on: addDays(weeksFrom(meeting.latestOn, REPORT_WEEKS), 1),
  event: meeting.events[0],
  says: 'The two weeks for the report ended; no source says whether it was sent',
});

/**
 * The setting owes the report of a review (reg 20) until it is circulated or the decision is notified without it. Where
 * no report is on record and none would be, no longer than its two weeks.
 */
const reportWaits = (history: History, coverage: CoverageByKind): readonly Wait[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  const decisions = decisionsByMeeting(history);
  return meetings.map((meeting, place) => {
    const report = firstSince(
      history.of('ReviewReportCirculated'),
      meeting,
      (one) => meetingOf(one, meetings) === place,
    );
    const decision = decisions[place];
    const isUntold = report === undefined && !isReportTold(meeting, coverage);
    return {
      business: 'review',
      holder: 'setting',
      from: by(meeting),
      to: earliestOf(
        report,
        decision === undefined ? undefined : by(decision),
        isUntold ? reportWeeksOver(meeting) : undefined,
      ),
      request: undefined,
    };
  });
};

/** The family has the proposed amendments until they comment, or their fifteen days end. */
const amendmentWaits = (history: History): readonly Wait[] =>
  history.of('AmendmentNoticeSent').map((notice) => {
    const named = notice.episodes.amendment;
    const isOurs = (one: { readonly episodes: { readonly amendment?: string } }): boolean =>
      named === undefined || one.episodes.amendment === undefined || one.episodes.amendment === named;
    return {
      business: 'amendment',
      holder: 'family',
      from: by(notice),
      to: earliestOf(
        firstSince(history.of('AmendmentCommentsReceived'), notice, isOurs),
        commentsOver(notice),
        firstSince(
          history.of('PlanFinalised'),
          notice,
          (plan) => plan.data.cause !== 'first' && isOurs(plan),
        ),
        firstSince(history.of('AmendmentsAbandoned'), notice, isOurs),
      ),
      request: undefined,
    };
  });

/** Every time in which a review or an amending waited for others. */
export const reviewWaits = (history: History, coverage: CoverageByKind): readonly Wait[] => [
  ...reportWaits(history, coverage),
  ...amendmentWaits(history),
];
