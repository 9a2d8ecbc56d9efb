import type { PlainDate } from '../../domain/plain-date.js';
import { asAt, latestBy, perHistory } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

type Meeting = BelievedFact<'AnnualReviewMeetingHeld'>;

export interface Review {
  readonly meeting: Meeting;
  /** In order; may hold outcomes without a date of notice (`undated`). */
  readonly decisions: readonly BelievedFact<'ReviewDecided'>[];
  /** The first decision that was notified on a date. */
  readonly notified: BelievedFact<'ReviewDecided'> | undefined;
  readonly amendmentNotices: readonly BelievedFact<'AmendmentNoticeSent'>[];
  readonly preparation: readonly BelievedFact<'PreparationForAdulthoodRecorded'>[];
}

export interface Amendment {
  readonly notice: BelievedFact<'AmendmentNoticeSent'>;
  readonly final: BelievedFact<'PlanFinalised'> | undefined;
  readonly abandoned: BelievedFact<'AmendmentsAbandoned'> | undefined;
}

/** The meeting that a fact names, else the latest on or before its day; undefined: a fact with no meeting. */
const reviewOf = (
  fact: Pick<BelievedFact, 'episodes' | 'latestOn'>,
  meetings: readonly Meeting[],
): Meeting | undefined => {
  const named = fact.episodes.review;
  if (named === undefined) return latestBy(meetings, fact.latestOn);
  return meetings.find(({ episode }) => episode === named);
};

// Under Regs 2014 reg 28 a plan is amended without a review.
const followsReview = ({ data, episodes }: BelievedFact<'AmendmentNoticeSent'>): boolean =>
  data.basis !== 'reg-28' || episodes.review !== undefined;

/** Meetings in a history as it is cut, in order, with what followed each. */
export const reviewsIn = perHistory((history): readonly Review[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  if (meetings.length === 0) return [];
  const of = <F extends BelievedFact>(meeting: Meeting, facts: readonly F[]): readonly F[] =>
    facts.filter((fact) => reviewOf(fact, meetings) === meeting);
  const notices = history.of('AmendmentNoticeSent').filter(followsReview);
  return meetings.map((meeting) => {
    const decisions = of(meeting, history.of('ReviewDecided'));
    return {
      meeting,
      decisions,
      notified: decisions.find(({ data }) => data.undated !== true),
      amendmentNotices: of(meeting, notices),
      preparation: of(meeting, history.of('PreparationForAdulthoodRecorded')),
    };
  });
});

/** Meetings held by the end of the day, in order, with what had followed each by then. */
export const reviewsOn = (history: History, day: PlainDate): readonly Review[] =>
  reviewsIn(asAt(history, day));

/** Decisions that no meeting in a history as it is cut comes before: a gap. */
export const decisionsWithoutMeetingIn = (history: History): readonly BelievedFact<'ReviewDecided'>[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  return history.of('ReviewDecided').filter((decision) => reviewOf(decision, meetings) === undefined);
};

/** The same as at a day. */
export const decisionsWithoutMeeting = (
  history: History,
  day: PlainDate,
): readonly BelievedFact<'ReviewDecided'>[] => decisionsWithoutMeetingIn(asAt(history, day));

const noticeOf = (
  fact: BelievedFact<'PlanFinalised' | 'AmendmentsAbandoned'>,
  notices: readonly BelievedFact<'AmendmentNoticeSent'>[],
): BelievedFact<'AmendmentNoticeSent'> | undefined => {
  const named = fact.episodes.amendment;
  if (named !== undefined) return notices.find(({ episodes }) => episodes.amendment === named);
  return latestBy(notices, fact.latestOn);
};

const amendmentsOf = perHistory((history): readonly Amendment[] => {
  const notices = history.of('AmendmentNoticeSent');
  if (notices.length === 0) return [];
  const finals = history.of('PlanFinalised').filter(({ data }) => data.cause !== 'first');
  return notices.map((notice) => ({
    notice,
    final: finals.find((fact) => noticeOf(fact, notices) === notice),
    abandoned: history.of('AmendmentsAbandoned').find((fact) => noticeOf(fact, notices) === notice),
  }));
});

/** Amendment notices sent by the end of the day, in order, and how each had ended by then. */
export const amendmentsOn = (history: History, day: PlainDate): readonly Amendment[] =>
  amendmentsOf(asAt(history, day));
