import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { MakeServiceReferral } from './make-service-referral.js';

const SAID = { service: 'speech-and-language', referredOn: '2026-03-02', referredBy: 'setting' } as const;
const say = (over: Partial<MakeServiceReferral['said']> = {}): MakeServiceReferral =>
  new MakeServiceReferral(CHILD, { ...SAID, ...over }, TODAY);

describe('make service referral', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({
        type: 'ServiceReferralMade',
        occurredOn: SAID.referredOn,
        data: { ...SAID, serviceId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ referredOn: '2026-11-03' }))
      .thenRefused('referral-in-future'));
});
