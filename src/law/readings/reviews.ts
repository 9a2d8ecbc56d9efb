import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';

export type Meeting = BelievedFact<'AnnualReviewMeetingHeld'>;
export type Decision = BelievedFact<'ReviewDecided'>;

/** A decision that a source puts beside a meeting without saying when it was notified is no notice. */
export const isNotified = (decision: Decision): boolean => decision.data.undated !== true;

type OfReview = Pick<BelievedFact, 'episodes' | 'latestOn'>;

/** The place of the meeting to which a fact belongs: the one it names, else the latest on or before it; -1: none. */
export const meetingOf = (fact: OfReview, meetings: readonly Meeting[]): number => {
  const review = fact.episodes.review;
  let latest = -1;
  for (let i = 0; i < meetings.length; i++) {
    const meeting = meetings[i]!;
    if (review !== undefined && meeting.episodes.review === review) return i;
    if (meeting.latestOn <= fact.latestOn) latest = i;
  }
  return latest;
};

/** The decision notified after a meeting: the first that belongs to it. */
export const decisionAfter = (
  place: number,
  meetings: readonly Meeting[],
  decisions: readonly Decision[],
): Decision | undefined => {
  for (const decision of decisions)
    if (isNotified(decision) && meetingOf(decision, meetings) === place) return decision;
  return undefined;
};

/** The first decision notified that belongs to a later meeting. */
export const decisionOfLater = (
  place: number,
  meetings: readonly Meeting[],
  decisions: readonly Decision[],
): Decision | undefined => {
  for (const decision of decisions)
    if (isNotified(decision) && meetingOf(decision, meetings) > place) return decision;
  return undefined;
};

/** The four outcomes of preparing for adulthood. Code of Practice 2015 ch. 8. */
const PFA_OUTCOMES = 4;

/** The day on which all four outcomes stood recorded with provision for a meeting; undefined: not yet. */
export const pfaCompleteOn = (
  place: number,
  meetings: readonly Meeting[],
  history: History,
): PlainDate | undefined => {
  const seen = new Set<string>();
  for (const record of history.of('PreparationForAdulthoodRecorded')) {
    if (meetingOf(record, meetings) !== place) continue;
    for (const { outcome, provision, provided } of record.data.outcomes)
      if (provided ?? provision !== undefined) seen.add(outcome);
    if (seen.size === PFA_OUTCOMES) return record.latestOn;
  }
  return undefined;
};
