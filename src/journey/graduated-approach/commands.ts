import { entry } from '../command.js';
import {
  SenSupportEnded,
  SenSupportStarted,
  ServiceDischarged,
  ServiceReferralMade,
  ServiceSeen,
  ServiceWaitStarted,
  SupportLevelChanged,
} from './graduated-approach.events.js';
import { ChangeSupportLevel, changeSupportLevel } from './change-support-level.js';
import { DischargeFromService, dischargeFromService } from './discharge-from-service.js';
import { EndSenSupport, endSenSupport } from './end-sen-support.js';
import { MakeServiceReferral, makeServiceReferral } from './make-service-referral.js';
import { RecordServiceSeen, recordServiceSeen } from './record-service-seen.js';
import { StartSenSupport, startSenSupport } from './start-sen-support.js';
import { StartServiceWait, startServiceWait } from './start-service-wait.js';

/** What can be said at this stage. */
export const graduatedApproachCommands = [
  entry({ command: ChangeSupportLevel, decide: changeSupportLevel, says: SupportLevelChanged }),
  entry({ command: DischargeFromService, decide: dischargeFromService, says: ServiceDischarged }),
  entry({ command: EndSenSupport, decide: endSenSupport, says: SenSupportEnded }),
  entry({ command: MakeServiceReferral, decide: makeServiceReferral, says: ServiceReferralMade }),
  entry({ command: RecordServiceSeen, decide: recordServiceSeen, says: ServiceSeen }),
  entry({ command: StartSenSupport, decide: startSenSupport, says: SenSupportStarted }),
  entry({ command: StartServiceWait, decide: startServiceWait, says: ServiceWaitStarted }),
];
