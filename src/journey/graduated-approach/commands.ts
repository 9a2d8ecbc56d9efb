import { entry } from '../command.js';
import {
  ReceivingSettingInformed,
  SenSupportEnded,
  SenSupportStarted,
  ServiceDischarged,
  ServiceReferralMade,
  ServiceSeen,
  ServiceWaitStarted,
  SupportCycleAssessed,
  SupportCyclePlanned,
  SupportCycleReviewed,
  SupportDelivered,
  SupportLevelChanged,
  TransitionMeetingHeld,
} from './graduated-approach.events.js';
import { AssessSupportCycle, assessSupportCycle } from './assess-support-cycle.js';
import { ChangeSupportLevel, changeSupportLevel } from './change-support-level.js';
import { DischargeFromService, dischargeFromService } from './discharge-from-service.js';
import { EndSenSupport, endSenSupport } from './end-sen-support.js';
import { InformReceivingSetting, informReceivingSetting } from './inform-receiving-setting.js';
import { MakeServiceReferral, makeServiceReferral } from './make-service-referral.js';
import { PlanSupportCycle, planSupportCycle } from './plan-support-cycle.js';
import { RecordServiceSeen, recordServiceSeen } from './record-service-seen.js';
import { RecordSupportDelivered, recordSupportDelivered } from './record-support-delivered.js';
import { RecordTransitionMeeting, recordTransitionMeeting } from './record-transition-meeting.js';
import { ReviewSupportCycle, reviewSupportCycle } from './review-support-cycle.js';
import { StartSenSupport, startSenSupport } from './start-sen-support.js';
import { StartServiceWait, startServiceWait } from './start-service-wait.js';

/** What can be said at this stage. */
export const graduatedApproachCommands = [
  entry({ command: AssessSupportCycle, decide: assessSupportCycle, says: SupportCycleAssessed }),
  entry({ command: ChangeSupportLevel, decide: changeSupportLevel, says: SupportLevelChanged }),
  entry({ command: DischargeFromService, decide: dischargeFromService, says: ServiceDischarged }),
  entry({ command: EndSenSupport, decide: endSenSupport, says: SenSupportEnded }),
  entry({ command: InformReceivingSetting, decide: informReceivingSetting, says: ReceivingSettingInformed }),
  entry({ command: MakeServiceReferral, decide: makeServiceReferral, says: ServiceReferralMade }),
  entry({ command: PlanSupportCycle, decide: planSupportCycle, says: SupportCyclePlanned }),
  entry({ command: RecordServiceSeen, decide: recordServiceSeen, says: ServiceSeen }),
  entry({ command: RecordSupportDelivered, decide: recordSupportDelivered, says: SupportDelivered }),
  entry({ command: RecordTransitionMeeting, decide: recordTransitionMeeting, says: TransitionMeetingHeld }),
  entry({ command: ReviewSupportCycle, decide: reviewSupportCycle, says: SupportCycleReviewed }),
  entry({ command: StartSenSupport, decide: startSenSupport, says: SenSupportStarted }),
  entry({ command: StartServiceWait, decide: startServiceWait, says: ServiceWaitStarted }),
];
