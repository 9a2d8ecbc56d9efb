import { entry } from '../command.js';
import {
  AppealConceded,
  AppealDecided,
  AppealLodged,
  AppealResponded,
  ComplaintReceived,
  ComplaintResponded,
  MediationAgreementReached,
  MediationCertificateIssued,
  MediationHeld,
  MediationRequested,
  OmbudsmanDecided,
  OmbudsmanEnquiryReceived,
  OrderStepDone,
} from './dispute.events.js';
import { ConcedeAppeal, concedeAppeal } from './concede-appeal.js';
import { RecordAppeal, recordAppeal } from './record-appeal.js';
import { RecordAppealDecision, recordAppealDecision } from './record-appeal-decision.js';
import { RecordComplaint, recordComplaint } from './record-complaint.js';
import { RecordMediation, recordMediation } from './record-mediation.js';
import { RecordMediationAgreement, recordMediationAgreement } from './record-mediation-agreement.js';
import { RecordMediationCertificate, recordMediationCertificate } from './record-mediation-certificate.js';
import { RecordMediationRequest, recordMediationRequest } from './record-mediation-request.js';
import { RecordOmbudsmanDecision, recordOmbudsmanDecision } from './record-ombudsman-decision.js';
import { RecordOmbudsmanEnquiry, recordOmbudsmanEnquiry } from './record-ombudsman-enquiry.js';
import { RecordOrderStep, recordOrderStep } from './record-order-step.js';
import { RespondToAppeal, respondToAppeal } from './respond-to-appeal.js';
import { RespondToComplaint, respondToComplaint } from './respond-to-complaint.js';

/** What can be said at this stage. */
export const disputeCommands = [
  entry({ command: ConcedeAppeal, decide: concedeAppeal, says: AppealConceded }),
  entry({ command: RecordAppeal, decide: recordAppeal, says: AppealLodged }),
  entry({ command: RecordAppealDecision, decide: recordAppealDecision, says: AppealDecided }),
  entry({ command: RecordComplaint, decide: recordComplaint, says: ComplaintReceived }),
  entry({ command: RecordMediation, decide: recordMediation, says: MediationHeld }),
  entry({
    command: RecordMediationAgreement,
    decide: recordMediationAgreement,
    says: MediationAgreementReached,
  }),
  entry({
    command: RecordMediationCertificate,
    decide: recordMediationCertificate,
    says: MediationCertificateIssued,
  }),
  entry({ command: RecordMediationRequest, decide: recordMediationRequest, says: MediationRequested }),
  entry({ command: RecordOmbudsmanDecision, decide: recordOmbudsmanDecision, says: OmbudsmanDecided }),
  entry({ command: RecordOmbudsmanEnquiry, decide: recordOmbudsmanEnquiry, says: OmbudsmanEnquiryReceived }),
  entry({ command: RecordOrderStep, decide: recordOrderStep, says: OrderStepDone }),
  entry({ command: RespondToAppeal, decide: respondToAppeal, says: AppealResponded }),
  entry({ command: RespondToComplaint, decide: respondToComplaint, says: ComplaintResponded }),
];
