import { entry } from '../command.js';
import {
  AttendanceConcern,
  Excluded,
  NextSettingNamed,
  PhaseTransferPlanned,
  PlacementEndPlanned,
  PlacementEnded,
  PlacementPlanned,
  PlacementStarted,
  Suspended,
  TransferRecordsSent,
  TravelAgreed,
  TravelNotNeeded,
  TravelRefused,
} from './placement.events.js';
import { AgreeTravel, agreeTravel } from './agree-travel.js';
import { EndPlacement, endPlacement } from './end-placement.js';
import { NameNextSetting, nameNextSetting } from './name-next-setting.js';
import { PlanPhaseTransfer, planPhaseTransfer } from './plan-phase-transfer.js';
import { PlanPlacement, planPlacement } from './plan-placement.js';
import { PlanPlacementEnd, planPlacementEnd } from './plan-placement-end.js';
import { RaiseAttendanceConcern, raiseAttendanceConcern } from './raise-attendance-concern.js';
import { RecordExclusion, recordExclusion } from './record-exclusion.js';
import { RecordSuspension, recordSuspension } from './record-suspension.js';
import { RecordTravelNotNeeded, recordTravelNotNeeded } from './record-travel-not-needed.js';
import { RefuseTravel, refuseTravel } from './refuse-travel.js';
import { SendTransferRecords, sendTransferRecords } from './send-transfer-records.js';
import { StartPlacement, startPlacement } from './start-placement.js';

/** What can be said at this stage. */
export const placementCommands = [
  entry({ command: AgreeTravel, decide: agreeTravel, says: TravelAgreed }),
  entry({ command: EndPlacement, decide: endPlacement, says: PlacementEnded }),
  entry({ command: NameNextSetting, decide: nameNextSetting, says: NextSettingNamed }),
  entry({ command: PlanPhaseTransfer, decide: planPhaseTransfer, says: PhaseTransferPlanned }),
  entry({ command: PlanPlacement, decide: planPlacement, says: PlacementPlanned }),
  entry({ command: PlanPlacementEnd, decide: planPlacementEnd, says: PlacementEndPlanned }),
  entry({ command: RaiseAttendanceConcern, decide: raiseAttendanceConcern, says: AttendanceConcern }),
  entry({ command: RecordExclusion, decide: recordExclusion, says: Excluded }),
  entry({ command: RecordSuspension, decide: recordSuspension, says: Suspended }),
  entry({ command: RecordTravelNotNeeded, decide: recordTravelNotNeeded, says: TravelNotNeeded }),
  entry({ command: RefuseTravel, decide: refuseTravel, says: TravelRefused }),
  entry({ command: SendTransferRecords, decide: sendTransferRecords, says: TransferRecordsSent }),
  entry({ command: StartPlacement, decide: startPlacement, says: PlacementStarted }),
];
