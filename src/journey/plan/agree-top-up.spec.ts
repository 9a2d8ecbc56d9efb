import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreeTopUp } from './agree-top-up.js';

const SAID = { agreedOn: '2026-03-02', pencePerYear: 450_000, from: '2026-04-01', to: '2027-03-31' } as const;
const say = (over: Partial<AgreeTopUp['said']> = {}): AgreeTopUp =>
  new AgreeTopUp(CHILD, { ...SAID, ...over }, TODAY);

describe('agree top up', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'TopUpAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('top-up-in-future'));
  it('is refused for a negative amount', () =>
    given(...withPlan)
      .when(say({ pencePerYear: -1 }))
      .thenRefused('negative-amount'));
  it('is refused where it ends before it starts', () =>
    given(...withPlan)
      .when(say({ to: '2026-03-01' }))
      .thenRefused('ends-before-it-starts'));
});
