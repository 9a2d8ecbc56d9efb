import { entry } from '../command.js';
import {
  AdviceChased,
  AdviceReceived,
  AdviceRequested,
  AssessmentDecided,
  AssessmentRequested,
  AssessmentWithdrawn,
  IssueDecided,
  PanelAdvised,
  ReassessmentDecided,
  ReassessmentRequested,
  TimeLimitExceptionClaimed,
} from './needs-assessment.events.js';
import { ChaseAdvice, chaseAdvice } from './chase-advice.js';
import { ClaimTimeLimitException, claimTimeLimitException } from './claim-time-limit-exception.js';
import { DecideAssessment, decideAssessment } from './decide-assessment.js';
import { DecideIssue, decideIssue } from './decide-issue.js';
import { DecideReassessment, decideReassessment } from './decide-reassessment.js';
import { RecordAdviceReceived, recordAdviceReceived } from './record-advice-received.js';
import { RecordAssessmentRequest, recordAssessmentRequest } from './record-assessment-request.js';
import { RecordPanelAdvice, recordPanelAdvice } from './record-panel-advice.js';
import { RecordReassessmentRequest, recordReassessmentRequest } from './record-reassessment-request.js';
import { RequestAdvice, requestAdvice } from './request-advice.js';
import { WithdrawAssessment, withdrawAssessment } from './withdraw-assessment.js';

/** What can be said at this stage. */
export const needsAssessmentCommands = [
  entry({ command: ChaseAdvice, decide: chaseAdvice, says: AdviceChased }),
  entry({
    command: ClaimTimeLimitException,
    decide: claimTimeLimitException,
    says: TimeLimitExceptionClaimed,
  }),
  entry({ command: DecideAssessment, decide: decideAssessment, says: AssessmentDecided }),
  entry({ command: DecideIssue, decide: decideIssue, says: IssueDecided }),
  entry({ command: DecideReassessment, decide: decideReassessment, says: ReassessmentDecided }),
  entry({ command: RecordAdviceReceived, decide: recordAdviceReceived, says: AdviceReceived }),
  entry({ command: RecordAssessmentRequest, decide: recordAssessmentRequest, says: AssessmentRequested }),
  entry({ command: RecordPanelAdvice, decide: recordPanelAdvice, says: PanelAdvised }),
  entry({
    command: RecordReassessmentRequest,
    decide: recordReassessmentRequest,
    says: ReassessmentRequested,
  }),
  entry({ command: RequestAdvice, decide: requestAdvice, says: AdviceRequested }),
  entry({ command: WithdrawAssessment, decide: withdrawAssessment, says: AssessmentWithdrawn }),
];
