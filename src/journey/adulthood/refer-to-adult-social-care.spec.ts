import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ReferToAdultSocialCare } from './refer-to-adult-social-care.js';

const SAID = { referredOn: '2026-03-02', referredBy: 'parent' } as const;
const say = (over: Partial<ReferToAdultSocialCare['said']> = {}): ReferToAdultSocialCare =>
  new ReferToAdultSocialCare(CHILD, { ...SAID, ...over }, TODAY);

describe('refer to adult social care', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AdultSocialCareReferred', occurredOn: SAID.referredOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ referredOn: '2026-11-03' }))
      .thenRefused('referral-in-future'));
});
