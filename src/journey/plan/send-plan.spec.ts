import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { SendPlan } from './send-plan.js';

const SAID = { to: 'parent', sentOn: '2022-01-24' } as const;
const say = (over: Partial<SendPlan['said']> = {}): SendPlan =>
  new SendPlan(CHILD, { ...SAID, ...over }, TODAY);

describe('send plan', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'PlanSent', occurredOn: SAID.sentOn, data: { ...SAID, planId: 'plan-1' } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('sending-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
});
