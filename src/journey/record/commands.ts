import { entry } from '../command.js';
import {
  ConflictReconciled,
  DocumentAttached,
  FactCorrected,
  OfficerAssigned,
  OfficerUnassigned,
  RiskDeferred,
  SourcesConflict,
} from './record.events.js';
import { AssignOfficer, assignOfficer } from './assign-officer.js';
import { AttachDocument, attachDocument } from './attach-document.js';
import { CorrectFact, correctFact } from './correct-fact.js';
import { DeferRisk, deferRisk } from './defer-risk.js';
import { NoteSourcesConflict, noteSourcesConflict } from './note-sources-conflict.js';
import { ReconcileConflict, reconcileConflict } from './reconcile-conflict.js';
import { UnassignOfficer, unassignOfficer } from './unassign-officer.js';

/** What can be said at this stage. */
export const recordCommands = [
  entry({ command: AssignOfficer, decide: assignOfficer, says: OfficerAssigned }),
  entry({ command: AttachDocument, decide: attachDocument, says: DocumentAttached }),
  entry({ command: CorrectFact, decide: correctFact, says: FactCorrected, alsoAsks: ['instead'] }),
  entry({ command: DeferRisk, decide: deferRisk, says: RiskDeferred }),
  entry({ command: NoteSourcesConflict, decide: noteSourcesConflict, says: SourcesConflict }),
  entry({ command: ReconcileConflict, decide: reconcileConflict, says: ConflictReconciled }),
  entry({ command: UnassignOfficer, decide: unassignOfficer, says: OfficerUnassigned }),
];
