import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  ofEpisode,
  optional,
  ownName,
  text,
} from '../../domain/fact-schema.js';
import { alias, appealNotice, party } from '../parts.js';

const plan = ofEpisode('plan');
const review = ofEpisode('review');
const amendment = ofEpisode('amendment');

export const ReviewScheduled = fact(
  'ReviewScheduled',
  { ...plan, scheduledOn: date, meetingOn: date },
  {
    occursOn: 'scheduledOn',
    rank: 51,
    key: ({ data }) => [data.meetingOn],
  },
);
export const ReviewInvitationsSent = fact(
  'ReviewInvitationsSent',
  { ...plan, sentOn: date, meetingOn: optional(date), to: optional(listOf(party)) },
  {
    occursOn: 'sentOn',
    rank: 52,
  },
);
export const ReviewAdviceCirculated = fact(
  'ReviewAdviceCirculated',
  { ...plan, sentOn: date, meetingOn: optional(date) },
  {
    occursOn: 'sentOn',
    rank: 53,
  },
);
export const AnnualReviewMeetingHeld = fact(
  'AnnualReviewMeetingHeld',
  {
    ...plan,
    reviewId: optional(id),
    alias,
    heldOn: date,
    phaseReview: optional(flag),
    attended: optional(listOf(party)),
    viewsTaken: optional(listOf(party)),
  },
  { occursOn: 'heldOn', rank: 55, opens: ['review'] },
);
/** The four outcomes of preparing for adulthood (Code of Practice 2015 ch. 8). */
const pfaOutcome = code('employment-or-higher-education', 'independent-living', 'community', 'health');
export const PreparationForAdulthoodRecorded = fact(
  'PreparationForAdulthoodRecorded',
  {
    ...review,
    recordedOn: date,
    outcomes: listOf(
      group({
        outcome: pfaOutcome,
        aspiration: optional(text),
        target: optional(text),
        provision: optional(text),
        provided: optional(flag),
        owner: optional(party),
        reviewOn: optional(date),
      }),
    ),
  },
  { occursOn: 'recordedOn', rank: 56, within: 'review' },
);
export const ReviewReportCirculated = fact(
  'ReviewReportCirculated',
  { ...review, sentOn: date, to: optional(listOf(party)) },
  {
    occursOn: 'sentOn',
    rank: 57,
  },
);
export const ReviewDecided = fact(
  'ReviewDecided',
  {
    ...review,
    ...plan,
    /** Absent: the source gives the date only. */
    decision: optional(code('maintain', 'amend', 'cease')),
    /** The source's own code where its meaning is not published. */
    rawOutcome: optional(ownName),
    notifiedOn: date,
    /** True: the source gives an outcome beside a meeting and no date of notice. */
    undated: optional(flag),
    appealNotice,
  },
  {
    occursOn: 'notifiedOn',
    rank: 60,
    key: ({ data, occurredOn }) =>
      data.undated === true
        ? ['undated', data.reviewId ?? data.reviewRef ?? occurredOn]
        : ['dated', occurredOn],
  },
);
export const AmendmentNoticeSent = fact(
  'AmendmentNoticeSent',
  {
    ...plan,
    ...review,
    amendmentId: optional(id),
    alias,
    /** Without a review: Regs 2014 reg 28. */
    basis: optional(code('review', 'reg-28')),
    sentOn: date,
    evidenceEnclosed: optional(flag),
  },
  { occursOn: 'sentOn', rank: 61, opens: ['amendment'] },
);
export const AmendmentCommentsReceived = fact(
  'AmendmentCommentsReceived',
  { ...amendment, receivedOn: date, from: party, summary: optional(text) },
  {
    occursOn: 'receivedOn',
    rank: 62,
    within: 'amendment',
    key: ({ data, occurredOn }) => [data.from, occurredOn],
  },
);
export const AmendmentsAbandoned = fact(
  'AmendmentsAbandoned',
  { ...amendment, notifiedOn: date, reasons: optional(text), appealNotice },
  {
    occursOn: 'notifiedOn',
    rank: 63,
    within: 'amendment',
    key: () => [],
  },
);
