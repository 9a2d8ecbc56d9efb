import { reviewsIn, type Review } from '../src/journey/annual-review/annual-review.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';

const cells = cellsOf('review');

const rowOf = ({ meeting, decisions, notified }: Review): Cells =>
  cells({
    review: meeting.episode ?? meeting.key,
    held_on: meeting.latestOn,
    phase_review: Number(meeting.data.phaseReview === true),
    decision: (notified ?? decisions[0])?.data.decision,
    notified_on: notified?.latestOn,
  });

/** Every annual review meeting, and what was decided and notified after it. */
export const reviews = perChild<Cells>({
  name: 'reviews',
  version: 1,
  table: 'review',
  questions: () => [
    plainly(
      [
        ...(['AnnualReviewMeetingHeld', 'ReviewDecided'] as const),
        ...(['AmendmentNoticeSent', 'PreparationForAdulthoodRecorded'] as const),
      ],
      (history) => reviewsIn(history).map(rowOf),
    ),
  ],
});
