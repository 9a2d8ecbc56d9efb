import { CHILD, referred, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DischargeFromService } from './discharge-from-service.js';

const SAID = { service: 'speech-and-language', dischargedOn: '2026-04-13' } as const;
const say = (over: Partial<DischargeFromService['said']> = {}): DischargeFromService =>
  new DischargeFromService(CHILD, { ...SAID, ...over }, TODAY);

describe('discharge from service', () => {
  it('is recorded, once', () =>
    given(registered, referred)
      .when(say())
      .thenOnce({
        type: 'ServiceDischarged',
        occurredOn: SAID.dischargedOn,
        data: { ...SAID, serviceId: 'service-1' },
      }));
  it('is refused in the future', () =>
    given(registered, referred)
      .when(say({ dischargedOn: '2026-11-03' }))
      .thenRefused('discharge-in-future'));
  it('is refused without a referral to that service', () =>
    given(registered, referred)
      .when(say({ service: 'camhs' }))
      .thenRefused('no-referral'));
  it('is refused before the referral', () =>
    given(registered, referred)
      .when(say({ dischargedOn: '2026-03-01' }))
      .thenRefused('no-referral'));
});
