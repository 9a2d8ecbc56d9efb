import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreeAdultCarePlan } from './agree-adult-care-plan.js';

const SAID = { agreedOn: '2026-03-02' } as const;
const say = (over: Partial<AgreeAdultCarePlan['said']> = {}): AgreeAdultCarePlan =>
  new AgreeAdultCarePlan(CHILD, { ...SAID, ...over }, TODAY);

describe('agree adult care plan', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AdultCarePlanAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('plan-in-future'));
});
