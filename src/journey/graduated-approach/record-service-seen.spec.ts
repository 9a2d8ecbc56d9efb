import { CHILD, referred, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordServiceSeen } from './record-service-seen.js';

const SAID = { service: 'speech-and-language', seenOn: '2026-04-13' } as const;
const say = (over: Partial<RecordServiceSeen['said']> = {}): RecordServiceSeen =>
  new RecordServiceSeen(CHILD, { ...SAID, ...over }, TODAY);

describe('record service seen', () => {
  it('is recorded, once', () =>
    given(registered, referred)
      .when(say())
      .thenOnce({ type: 'ServiceSeen', occurredOn: SAID.seenOn, data: { ...SAID, serviceId: 'service-1' } }));
  it('is refused in the future', () =>
    given(registered, referred)
      .when(say({ seenOn: '2026-11-03' }))
      .thenRefused('appointment-in-future'));
  it('is refused without a referral to that service', () =>
    given(registered, referred)
      .when(say({ service: 'camhs' }))
      .thenRefused('no-referral'));
  it('is refused before the referral', () =>
    given(registered, referred)
      .when(say({ seenOn: '2026-03-01' }))
      .thenRefused('no-referral'));
});
