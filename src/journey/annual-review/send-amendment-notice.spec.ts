import {
  assessed,
  CHILD,
  registered,
  requested,
  reviewed,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { SendAmendmentNotice } from './send-amendment-notice.js';

const SAID = { sentOn: '2026-02-02', basis: 'review', evidenceEnclosed: true } as const;
const say = (over: Partial<SendAmendmentNotice['said']> = {}): SendAmendmentNotice =>
  new SendAmendmentNotice(CHILD, { ...SAID, ...over }, TODAY);

describe('send amendment notice', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenOnce({
        type: 'AmendmentNoticeSent',
        occurredOn: SAID.sentOn,
        data: { ...SAID, planId: 'plan-1', amendmentId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('notice-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
  it('is refused after a review, where no meeting was held', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-review-meeting'));
});
