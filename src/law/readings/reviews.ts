import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';

export type Meeting = BelievedFact<'AnnualReviewMeetingHeld'>;
export type Decision = BelievedFact<'ReviewDecided'>;

/** A decision that a source puts beside a meeting without saying when it was notified is no notice. */
export const isNotified = (decision: Decision): boolean => decision.data.undated !== true;

type OfReview = Pick<BelievedFact, 'episodes' | 'latestOn'>;

/** The place of the meeting to which a fact belongs: the one it names, else the latest on or before it; -1: none. */
export const meetingOf = (fact: OfReview, meetings: readonly Meeting[]): number => {
  const review = fact.episodes.review;
  let latest = meetings.length - 1;
  while (latest >= 0 && meetings[latest]!.latestOn > fact.latestOn) latest -= 1;
  if (review === undefined || meetings[latest]?.episodes.review === review) return latest;
  const named = meetings.findIndex((meeting) => meeting.episodes.review === review);
  return named === -1 ? latest : named;
};

/** For each meeting the first decision notified that belongs to it. */
export const decisionsByMeeting = perHistory((history): readonly (Decision | undefined)[] => {
  const meetings = history.of('AnnualReviewMeetingHeld');
  const first = new Array<Decision | undefined>(meetings.length).fill(undefined);
  for (const decision of history.of('ReviewDecided')) {
    const place = isNotified(decision) ? meetingOf(decision, meetings) : -1;
    if (place !== -1) first[place] ??= decision;
  }
  return first;
});

/** Meetings that reviewed a phase transfer. */
export const phaseReviewsOf = perHistory((history): readonly Meeting[] =>
  history.of('AnnualReviewMeetingHeld').filter(({ data }) => data.phaseReview === true),
);

/** The four outcomes of preparing for adulthood. Code of Practice 2015 ch. 8. */
const PFA_OUTCOMES = 4;

/** The day on which all four outcomes stood recorded with provision for a meeting; undefined: not yet. */
export const pfaCompleteOn = (
  place: number,
  meetings: readonly Meeting[],
  history: History,
): PlainDate | undefined => {
  const records = history.of('PreparationForAdulthoodRecorded');
  if (records.length === 0) return undefined;
  const seen = new Set<string>();
  for (const record of records) {
    if (meetingOf(record, meetings) !== place) continue;
    for (const { outcome, provision, provided } of record.data.outcomes)
      if (provided ?? provision !== undefined) seen.add(outcome);
    if (seen.size === PFA_OUTCOMES) return record.latestOn;
  }
  return undefined;
};
