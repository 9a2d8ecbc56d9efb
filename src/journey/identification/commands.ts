import { entry } from '../command.js';
import {
  ChildLookedAfterEnded,
  ChildLookedAfterStarted,
  ChildrensCareEndPlanned,
  ChildrensCareEnded,
  ChildrensCareStarted,
  ChildrensContinuingCareEnded,
  ChildrensContinuingCareStarted,
  PathwayPlanAgreed,
} from './care.events.js';
import {
  AddressChanged,
  ChildDied,
  ChildRegistered,
  CohortChanged,
  DetainedEnded,
  DetainedStarted,
  DiagnosisRecorded,
  DisabilityRecorded,
  IdentifierClaimed,
  IdentifierConflictResolved,
  LearningDisabilityRegisterRecorded,
  MovedIntoArea,
  MovedOutOfArea,
  NameChanged,
  NeedIdentified,
  NeedNoLongerPresent,
  NeedRevised,
  ViewsRecorded,
} from './identification.events.js';
import { AgreePathwayPlan, agreePathwayPlan } from './agree-pathway-plan.js';
import { ChangeCohort, changeCohort } from './change-cohort.js';
import { ClaimIdentifier, claimIdentifier } from './claim-identifier.js';
import { EndChildrensCare, endChildrensCare } from './end-childrens-care.js';
import { EndChildrensContinuingCare, endChildrensContinuingCare } from './end-childrens-continuing-care.js';
import { EndLookedAfter, endLookedAfter } from './end-looked-after.js';
import { IdentifyNeed, identifyNeed } from './identify-need.js';
import { PlanChildrensCareEnd, planChildrensCareEnd } from './plan-childrens-care-end.js';
import { RecordAddressChange, recordAddressChange } from './record-address-change.js';
import { RecordDeath, recordDeath } from './record-death.js';
import { RecordDetention, recordDetention } from './record-detention.js';
import { RecordDiagnosis, recordDiagnosis } from './record-diagnosis.js';
import { RecordDisability, recordDisability } from './record-disability.js';
import {
  RecordLearningDisabilityRegister,
  recordLearningDisabilityRegister,
} from './record-learning-disability-register.js';
import { RecordMoveIntoArea, recordMoveIntoArea } from './record-move-into-area.js';
import { RecordMoveOutOfArea, recordMoveOutOfArea } from './record-move-out-of-area.js';
import { RecordNameChange, recordNameChange } from './record-name-change.js';
import { RecordNeedNoLongerPresent, recordNeedNoLongerPresent } from './record-need-no-longer-present.js';
import { RecordRelease, recordRelease } from './record-release.js';
import { RecordViews, recordViews } from './record-views.js';
import { RegisterChild, registerChild } from './register-child.js';
import { ResolveIdentifierConflict, resolveIdentifierConflict } from './resolve-identifier-conflict.js';
import { ReviseNeed, reviseNeed } from './revise-need.js';
import { StartChildrensCare, startChildrensCare } from './start-childrens-care.js';
import {
  StartChildrensContinuingCare,
  startChildrensContinuingCare,
} from './start-childrens-continuing-care.js';
import { StartLookedAfter, startLookedAfter } from './start-looked-after.js';

/** What can be said at this stage. */
export const identificationCommands = [
  entry({ command: AgreePathwayPlan, decide: agreePathwayPlan, says: PathwayPlanAgreed }),
  entry({ command: ChangeCohort, decide: changeCohort, says: CohortChanged }),
  entry({ command: ClaimIdentifier, decide: claimIdentifier, says: IdentifierClaimed }),
  entry({ command: EndChildrensCare, decide: endChildrensCare, says: ChildrensCareEnded }),
  entry({
    command: EndChildrensContinuingCare,
    decide: endChildrensContinuingCare,
    says: ChildrensContinuingCareEnded,
  }),
  entry({ command: EndLookedAfter, decide: endLookedAfter, says: ChildLookedAfterEnded }),
  entry({ command: IdentifyNeed, decide: identifyNeed, says: NeedIdentified }),
  entry({ command: PlanChildrensCareEnd, decide: planChildrensCareEnd, says: ChildrensCareEndPlanned }),
  entry({ command: RecordAddressChange, decide: recordAddressChange, says: AddressChanged }),
  entry({ command: RecordDeath, decide: recordDeath, says: ChildDied }),
  entry({ command: RecordDetention, decide: recordDetention, says: DetainedStarted }),
  entry({ command: RecordDiagnosis, decide: recordDiagnosis, says: DiagnosisRecorded }),
  entry({ command: RecordDisability, decide: recordDisability, says: DisabilityRecorded }),
  entry({
    command: RecordLearningDisabilityRegister,
    decide: recordLearningDisabilityRegister,
    says: LearningDisabilityRegisterRecorded,
  }),
  entry({ command: RecordMoveIntoArea, decide: recordMoveIntoArea, says: MovedIntoArea }),
  entry({ command: RecordMoveOutOfArea, decide: recordMoveOutOfArea, says: MovedOutOfArea }),
  entry({ command: RecordNameChange, decide: recordNameChange, says: NameChanged }),
  entry({ command: RecordNeedNoLongerPresent, decide: recordNeedNoLongerPresent, says: NeedNoLongerPresent }),
  entry({ command: RecordRelease, decide: recordRelease, says: DetainedEnded }),
  entry({ command: RecordViews, decide: recordViews, says: ViewsRecorded }),
  entry({
    command: RegisterChild,
    decide: registerChild,
    says: ChildRegistered,
    worksOut: ['birthCohort'],
    createsChild: true,
  }),
  entry({
    command: ResolveIdentifierConflict,
    decide: resolveIdentifierConflict,
    says: IdentifierConflictResolved,
  }),
  entry({ command: ReviseNeed, decide: reviseNeed, says: NeedRevised }),
  entry({ command: StartChildrensCare, decide: startChildrensCare, says: ChildrensCareStarted }),
  entry({
    command: StartChildrensContinuingCare,
    decide: startChildrensContinuingCare,
    says: ChildrensContinuingCareStarted,
  }),
  entry({ command: StartLookedAfter, decide: startLookedAfter, says: ChildLookedAfterStarted }),
];
