import { entry } from '../command.js';
import {
  AmendmentCommentsReceived,
  AmendmentNoticeSent,
  AmendmentsAbandoned,
  AnnualReviewMeetingHeld,
  PreparationForAdulthoodRecorded,
  ReviewAdviceCirculated,
  ReviewDecided,
  ReviewInvitationsSent,
  ReviewReportCirculated,
  ReviewScheduled,
} from './annual-review.events.js';
import { AbandonAmendments, abandonAmendments } from './abandon-amendments.js';
import { CirculateReviewAdvice, circulateReviewAdvice } from './circulate-review-advice.js';
import { CirculateReviewReport, circulateReviewReport } from './circulate-review-report.js';
import { DecideReview, decideReview } from './decide-review.js';
import { RecordAmendmentComments, recordAmendmentComments } from './record-amendment-comments.js';
import { RecordAnnualReviewMeeting, recordAnnualReviewMeeting } from './record-annual-review-meeting.js';
import {
  RecordPreparationForAdulthood,
  recordPreparationForAdulthood,
} from './record-preparation-for-adulthood.js';
import { ScheduleReview, scheduleReview } from './schedule-review.js';
import { SendAmendmentNotice, sendAmendmentNotice } from './send-amendment-notice.js';
import { SendReviewInvitations, sendReviewInvitations } from './send-review-invitations.js';

/** What can be said at this stage. */
export const annualReviewCommands = [
  entry({ command: AbandonAmendments, decide: abandonAmendments, says: AmendmentsAbandoned }),
  entry({ command: CirculateReviewAdvice, decide: circulateReviewAdvice, says: ReviewAdviceCirculated }),
  entry({ command: CirculateReviewReport, decide: circulateReviewReport, says: ReviewReportCirculated }),
  entry({ command: DecideReview, decide: decideReview, says: ReviewDecided }),
  entry({
    command: RecordAmendmentComments,
    decide: recordAmendmentComments,
    says: AmendmentCommentsReceived,
  }),
  entry({
    command: RecordAnnualReviewMeeting,
    decide: recordAnnualReviewMeeting,
    says: AnnualReviewMeetingHeld,
  }),
  entry({
    command: RecordPreparationForAdulthood,
    decide: recordPreparationForAdulthood,
    says: PreparationForAdulthoodRecorded,
  }),
  entry({ command: ScheduleReview, decide: scheduleReview, says: ReviewScheduled }),
  entry({ command: SendAmendmentNotice, decide: sendAmendmentNotice, says: AmendmentNoticeSent }),
  entry({ command: SendReviewInvitations, decide: sendReviewInvitations, says: ReviewInvitationsSent }),
];
