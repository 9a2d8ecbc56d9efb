import { CHILD, referred, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DischargeFromService } from './discharge-from-service.js';
import { RecordServiceSeen } from './record-service-seen.js';
import { StartServiceWait } from './start-service-wait.js';

interface Over {
  readonly day?: string;
  readonly service?: 'camhs';
}
const SERVICE = 'speech-and-language';
const DAY = '2026-04-13';
const started = ({ day = DAY, service }: Over) =>
  new StartServiceWait(CHILD, { service: service ?? SERVICE, startedOn: day }, TODAY);
const seen = ({ day = DAY, service }: Over) =>
  new RecordServiceSeen(CHILD, { service: service ?? SERVICE, seenOn: day }, TODAY);
const discharged = ({ day = DAY, service }: Over) =>
  new DischargeFromService(CHILD, { service: service ?? SERVICE, dischargedOn: day }, TODAY);

describe.each([
  ['start service wait', 'ServiceWaitStarted', 'wait-in-future', started],
  ['record service seen', 'ServiceSeen', 'appointment-in-future', seen],
  ['discharge from service', 'ServiceDischarged', 'discharge-in-future', discharged],
] as const)('%s', (_what, type, inFuture, say) => {
  it('is recorded, once', () =>
    given(registered, referred)
      .when(say({}))
      .thenOnce({ type, occurredOn: DAY, data: { ...say({}).said, serviceId: 'service-1' } }));
  it('is refused in the future', () =>
    given(registered, referred)
      .when(say({ day: '2026-11-03' }))
      .thenRefused(inFuture));
  it('is refused without a referral to that service', () =>
    given(registered, referred)
      .when(say({ service: 'camhs' }))
      .thenRefused('no-referral'));
  it('is refused before the referral', () =>
    given(registered, referred)
      .when(say({ day: '2026-03-01' }))
      .thenRefused('no-referral'));
});
