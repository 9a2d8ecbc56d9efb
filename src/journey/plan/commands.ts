import { entry } from '../command.js';
import {
  CeaseConsidered,
  CeaseDecided,
  DraftPlanIssued,
  PlanCeased,
  PlanContinued,
  PlanFinalised,
  PlanSent,
  PlanTransferredIn,
  PlanTransferredOut,
  PlanUsed,
  RepresentationsReceived,
  SettingConsulted,
  SettingResponded,
  TransferNoticeSent,
} from './plan.events.js';
import {
  BandAssigned,
  DirectPaymentEnded,
  DirectPaymentReviewed,
  DirectPaymentStarted,
  OutcomeStatusRecorded,
  PersonalBudgetAgreed,
  ProvisionMissed,
  ProvisionSecured,
  TopUpAgreed,
} from './provision.events.js';
import { AgreePersonalBudget, agreePersonalBudget } from './agree-personal-budget.js';
import { AgreeTopUp, agreeTopUp } from './agree-top-up.js';
import { AssignBand, assignBand } from './assign-band.js';
import { CeasePlan, ceasePlan } from './cease-plan.js';
import { ConsiderCeasing, considerCeasing } from './consider-ceasing.js';
import { ConsultSetting, consultSetting } from './consult-setting.js';
import { ContinuePlan, continuePlan } from './continue-plan.js';
import { DecideToCease, decideToCease } from './decide-to-cease.js';
import { EndDirectPayment, endDirectPayment } from './end-direct-payment.js';
import { FinalisePlan, finalisePlan } from './finalise-plan.js';
import { IssueDraftPlan, issueDraftPlan } from './issue-draft-plan.js';
import { RecordOutcomeStatus, recordOutcomeStatus } from './record-outcome-status.js';
import { RecordPlanUsed, recordPlanUsed } from './record-plan-used.js';
import { RecordProvisionMissed, recordProvisionMissed } from './record-provision-missed.js';
import { RecordProvisionSecured, recordProvisionSecured } from './record-provision-secured.js';
import { RecordRepresentations, recordRepresentations } from './record-representations.js';
import { RecordSettingResponse, recordSettingResponse } from './record-setting-response.js';
import { ReviewDirectPayment, reviewDirectPayment } from './review-direct-payment.js';
import { SendPlan, sendPlan } from './send-plan.js';
import { SendTransferNotice, sendTransferNotice } from './send-transfer-notice.js';
import { StartDirectPayment, startDirectPayment } from './start-direct-payment.js';
import { TransferPlanIn, transferPlanIn } from './transfer-plan-in.js';
import { TransferPlanOut, transferPlanOut } from './transfer-plan-out.js';

/** What can be said at this stage. */
export const planCommands = [
  entry({ command: AgreePersonalBudget, decide: agreePersonalBudget, says: PersonalBudgetAgreed }),
  entry({ command: AgreeTopUp, decide: agreeTopUp, says: TopUpAgreed }),
  entry({ command: AssignBand, decide: assignBand, says: BandAssigned }),
  entry({ command: CeasePlan, decide: ceasePlan, says: PlanCeased }),
  entry({ command: ConsiderCeasing, decide: considerCeasing, says: CeaseConsidered }),
  entry({ command: ConsultSetting, decide: consultSetting, says: SettingConsulted }),
  entry({ command: ContinuePlan, decide: continuePlan, says: PlanContinued }),
  entry({ command: DecideToCease, decide: decideToCease, says: CeaseDecided }),
  entry({ command: EndDirectPayment, decide: endDirectPayment, says: DirectPaymentEnded }),
  entry({ command: FinalisePlan, decide: finalisePlan, says: PlanFinalised }),
  entry({ command: IssueDraftPlan, decide: issueDraftPlan, says: DraftPlanIssued }),
  entry({ command: RecordOutcomeStatus, decide: recordOutcomeStatus, says: OutcomeStatusRecorded }),
  entry({ command: RecordPlanUsed, decide: recordPlanUsed, says: PlanUsed }),
  entry({ command: RecordProvisionMissed, decide: recordProvisionMissed, says: ProvisionMissed }),
  entry({ command: RecordProvisionSecured, decide: recordProvisionSecured, says: ProvisionSecured }),
  entry({ command: RecordRepresentations, decide: recordRepresentations, says: RepresentationsReceived }),
  entry({ command: RecordSettingResponse, decide: recordSettingResponse, says: SettingResponded }),
  entry({ command: ReviewDirectPayment, decide: reviewDirectPayment, says: DirectPaymentReviewed }),
  entry({ command: SendPlan, decide: sendPlan, says: PlanSent }),
  entry({ command: SendTransferNotice, decide: sendTransferNotice, says: TransferNoticeSent }),
  entry({ command: StartDirectPayment, decide: startDirectPayment, says: DirectPaymentStarted }),
  entry({ command: TransferPlanIn, decide: transferPlanIn, says: PlanTransferredIn }),
  entry({ command: TransferPlanOut, decide: transferPlanOut, says: PlanTransferredOut }),
];
