import { latestBy, perHistory } from '../belief/as-at.js';
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

/** Decisions that no meeting in a history as it is cut comes before: a gap. */
export const decisionsWithoutMeetingIn = (history: History): readonly BelievedFact<'ReviewDecided'>[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  return history.of('ReviewDecided').filter((decision) => reviewOf(decision, meetings) === undefined);
};
