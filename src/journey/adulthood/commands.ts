import { entry } from '../command.js';
import {
  AdultCareDecided,
  AdultCarePlanAgreed,
  AdultServiceAccepted,
  AdultSocialCareReferred,
  AnnualHealthCheckDone,
  ChcDecidedInPrinciple,
  ChcPackageAgreed,
  ChcScreened,
  ChildrensServicesContinued,
  ContinuingHealthcareFlagged,
  FirstAdultAppointmentAttended,
  FirstAdultAppointmentMissed,
  FirstAdultAppointmentSet,
  HealthServiceTransferPlanned,
  LikelyAdultNeedsJudged,
  TransitionAssessmentCompleted,
  TransitionAssessmentRefused,
  TransitionPlanAgreed,
  TransitionWorkerChanged,
  TransitionWorkerNamed,
} from './adulthood.events.js';
import {
  BecameNeet,
  CapacityConsidered,
  DecisionHolderChanged,
  DestinationRecorded,
  DestinationUnknown,
  JourneyEnded,
  OfferMade,
  ReEngaged,
  TransferredToAdultServices,
} from './destinations.events.js';
import { AgreeAdultCarePlan, agreeAdultCarePlan } from './agree-adult-care-plan.js';
import {
  AgreeContinuingHealthcarePackage,
  agreeContinuingHealthcarePackage,
} from './agree-continuing-healthcare-package.js';
import { AgreeTransitionPlan, agreeTransitionPlan } from './agree-transition-plan.js';
import { ChangeDecisionHolder, changeDecisionHolder } from './change-decision-holder.js';
import { ChangeTransitionWorker, changeTransitionWorker } from './change-transition-worker.js';
import {
  CompleteTransitionAssessment,
  completeTransitionAssessment,
} from './complete-transition-assessment.js';
import { ConsiderCapacity, considerCapacity } from './consider-capacity.js';
import { ContinueChildrensServices, continueChildrensServices } from './continue-childrens-services.js';
import { DecideAdultCare, decideAdultCare } from './decide-adult-care.js';
import {
  DecideContinuingHealthcareInPrinciple,
  decideContinuingHealthcareInPrinciple,
} from './decide-continuing-healthcare-in-principle.js';
import { EndJourney, endJourney } from './end-journey.js';
import { FlagContinuingHealthcare, flagContinuingHealthcare } from './flag-continuing-healthcare.js';
import { JudgeLikelyAdultNeeds, judgeLikelyAdultNeeds } from './judge-likely-adult-needs.js';
import { NameTransitionWorker, nameTransitionWorker } from './name-transition-worker.js';
import { PlanHealthServiceTransfer, planHealthServiceTransfer } from './plan-health-service-transfer.js';
import {
  RecordAdultServiceAcceptance,
  recordAdultServiceAcceptance,
} from './record-adult-service-acceptance.js';
import { RecordAnnualHealthCheck, recordAnnualHealthCheck } from './record-annual-health-check.js';
import { RecordBecomingNeet, recordBecomingNeet } from './record-becoming-neet.js';
import { RecordDestination, recordDestination } from './record-destination.js';
import { RecordDestinationUnknown, recordDestinationUnknown } from './record-destination-unknown.js';
import {
  RecordFirstAdultAppointmentAttended,
  recordFirstAdultAppointmentAttended,
} from './record-first-adult-appointment-attended.js';
import {
  RecordFirstAdultAppointmentMissed,
  recordFirstAdultAppointmentMissed,
} from './record-first-adult-appointment-missed.js';
import { RecordOffer, recordOffer } from './record-offer.js';
import { RecordReEngagement, recordReEngagement } from './record-re-engagement.js';
import { ReferToAdultSocialCare, referToAdultSocialCare } from './refer-to-adult-social-care.js';
import { RefuseTransitionAssessment, refuseTransitionAssessment } from './refuse-transition-assessment.js';
import {
  ScreenForContinuingHealthcare,
  screenForContinuingHealthcare,
} from './screen-for-continuing-healthcare.js';
import { SetFirstAdultAppointment, setFirstAdultAppointment } from './set-first-adult-appointment.js';
import { TransferToAdultServices, transferToAdultServices } from './transfer-to-adult-services.js';

/** What can be said at this stage. */
export const adulthoodCommands = [
  entry({ command: AgreeAdultCarePlan, decide: agreeAdultCarePlan, says: AdultCarePlanAgreed }),
  entry({
    command: AgreeContinuingHealthcarePackage,
    decide: agreeContinuingHealthcarePackage,
    says: ChcPackageAgreed,
  }),
  entry({ command: AgreeTransitionPlan, decide: agreeTransitionPlan, says: TransitionPlanAgreed }),
  entry({ command: ChangeDecisionHolder, decide: changeDecisionHolder, says: DecisionHolderChanged }),
  entry({ command: ChangeTransitionWorker, decide: changeTransitionWorker, says: TransitionWorkerChanged }),
  entry({
    command: CompleteTransitionAssessment,
    decide: completeTransitionAssessment,
    says: TransitionAssessmentCompleted,
  }),
  entry({ command: ConsiderCapacity, decide: considerCapacity, says: CapacityConsidered }),
  entry({
    command: ContinueChildrensServices,
    decide: continueChildrensServices,
    says: ChildrensServicesContinued,
  }),
  entry({ command: DecideAdultCare, decide: decideAdultCare, says: AdultCareDecided }),
  entry({
    command: DecideContinuingHealthcareInPrinciple,
    decide: decideContinuingHealthcareInPrinciple,
    says: ChcDecidedInPrinciple,
  }),
  entry({ command: EndJourney, decide: endJourney, says: JourneyEnded }),
  entry({
    command: FlagContinuingHealthcare,
    decide: flagContinuingHealthcare,
    says: ContinuingHealthcareFlagged,
  }),
  entry({ command: JudgeLikelyAdultNeeds, decide: judgeLikelyAdultNeeds, says: LikelyAdultNeedsJudged }),
  entry({ command: NameTransitionWorker, decide: nameTransitionWorker, says: TransitionWorkerNamed }),
  entry({
    command: PlanHealthServiceTransfer,
    decide: planHealthServiceTransfer,
    says: HealthServiceTransferPlanned,
  }),
  entry({
    command: RecordAdultServiceAcceptance,
    decide: recordAdultServiceAcceptance,
    says: AdultServiceAccepted,
  }),
  entry({ command: RecordAnnualHealthCheck, decide: recordAnnualHealthCheck, says: AnnualHealthCheckDone }),
  entry({ command: RecordBecomingNeet, decide: recordBecomingNeet, says: BecameNeet }),
  entry({ command: RecordDestination, decide: recordDestination, says: DestinationRecorded }),
  entry({ command: RecordDestinationUnknown, decide: recordDestinationUnknown, says: DestinationUnknown }),
  entry({
    command: RecordFirstAdultAppointmentAttended,
    decide: recordFirstAdultAppointmentAttended,
    says: FirstAdultAppointmentAttended,
  }),
  entry({
    command: RecordFirstAdultAppointmentMissed,
    decide: recordFirstAdultAppointmentMissed,
    says: FirstAdultAppointmentMissed,
  }),
  entry({ command: RecordOffer, decide: recordOffer, says: OfferMade }),
  entry({ command: RecordReEngagement, decide: recordReEngagement, says: ReEngaged }),
  entry({ command: ReferToAdultSocialCare, decide: referToAdultSocialCare, says: AdultSocialCareReferred }),
  entry({
    command: RefuseTransitionAssessment,
    decide: refuseTransitionAssessment,
    says: TransitionAssessmentRefused,
  }),
  entry({ command: ScreenForContinuingHealthcare, decide: screenForContinuingHealthcare, says: ChcScreened }),
  entry({
    command: SetFirstAdultAppointment,
    decide: setFirstAdultAppointment,
    says: FirstAdultAppointmentSet,
  }),
  entry({
    command: TransferToAdultServices,
    decide: transferToAdultServices,
    says: TransferredToAdultServices,
  }),
];
