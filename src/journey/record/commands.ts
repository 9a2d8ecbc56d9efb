import { entry } from '../command.js';
import {
  LegalHoldLifted,
  LegalHoldPlaced,
  RecordRestricted,
  RestrictionLifted,
  RetentionScheduled,
  SharingBasisGiven,
  SharingBasisWithdrawn,
  SubjectErased,
} from './information-governance.events.js';
import {
  ConflictReconciled,
  DocumentAttached,
  FactCorrected,
  FactMovedToAnotherChild,
  OfficerAssigned,
  OfficerUnassigned,
  RecordsLinked,
  RecordsUnlinked,
  RiskDeferred,
  SourcesConflict,
} from './record.events.js';
import { AssignOfficer, assignOfficer } from './assign-officer.js';
import { AttachDocument, attachDocument } from './attach-document.js';
import { CorrectFact, correctFact } from './correct-fact.js';
import { DeferRisk, deferRisk } from './defer-risk.js';
import { EraseSubject, eraseSubject } from './erase-subject.js';
import { GiveSharingBasis, giveSharingBasis } from './give-sharing-basis.js';
import { LiftLegalHold, liftLegalHold } from './lift-legal-hold.js';
import { LiftRestriction, liftRestriction } from './lift-restriction.js';
import { LinkRecords, linkRecords } from './link-records.js';
import { MoveFactToAnotherChild, moveFactToAnotherChild } from './move-fact-to-another-child.js';
import { NoteSourcesConflict, noteSourcesConflict } from './note-sources-conflict.js';
import { PlaceLegalHold, placeLegalHold } from './place-legal-hold.js';
import { ReconcileConflict, reconcileConflict } from './reconcile-conflict.js';
import { RestrictRecord, restrictRecord } from './restrict-record.js';
import { ScheduleRetention, scheduleRetention } from './schedule-retention.js';
import { UnassignOfficer, unassignOfficer } from './unassign-officer.js';
import { UnlinkRecords, unlinkRecords } from './unlink-records.js';
import { WithdrawSharingBasis, withdrawSharingBasis } from './withdraw-sharing-basis.js';

/** What can be said at this stage. */
export const recordCommands = [
  entry({ command: AssignOfficer, decide: assignOfficer, says: OfficerAssigned }),
  entry({ command: AttachDocument, decide: attachDocument, says: DocumentAttached }),
  entry({ command: CorrectFact, decide: correctFact, says: FactCorrected, alsoAsks: ['instead'] }),
  entry({ command: DeferRisk, decide: deferRisk, says: RiskDeferred }),
  entry({ command: EraseSubject, decide: eraseSubject, says: SubjectErased, endsRecord: true }),
  entry({ command: GiveSharingBasis, decide: giveSharingBasis, says: SharingBasisGiven }),
  entry({ command: LiftLegalHold, decide: liftLegalHold, says: LegalHoldLifted }),
  entry({ command: LiftRestriction, decide: liftRestriction, says: RestrictionLifted }),
  entry({
    ...{ command: LinkRecords, decide: linkRecords, says: RecordsLinked },
    ...{ worksOut: ['withStream', 'because'], otherChild: 'withChild' },
  }),
  entry({
    ...{ command: MoveFactToAnotherChild, decide: moveFactToAnotherChild, says: FactMovedToAnotherChild },
    ...{ worksOut: ['toStream'], otherChild: 'toChild' },
  }),
  entry({ command: NoteSourcesConflict, decide: noteSourcesConflict, says: SourcesConflict }),
  entry({ command: PlaceLegalHold, decide: placeLegalHold, says: LegalHoldPlaced }),
  entry({ command: ReconcileConflict, decide: reconcileConflict, says: ConflictReconciled }),
  entry({ command: RestrictRecord, decide: restrictRecord, says: RecordRestricted }),
  entry({ command: ScheduleRetention, decide: scheduleRetention, says: RetentionScheduled }),
  entry({ command: UnassignOfficer, decide: unassignOfficer, says: OfficerUnassigned }),
  entry({
    ...{ command: UnlinkRecords, decide: unlinkRecords, says: RecordsUnlinked },
    ...{ worksOut: ['fromStream'], otherChild: 'fromChild' },
  }),
  entry({ command: WithdrawSharingBasis, decide: withdrawSharingBasis, says: SharingBasisWithdrawn }),
];
