import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { PlanSupportCycle } from './plan-support-cycle.js';

const SAID = {
  plannedOn: '2021-03-02',
  outcomes: ['Reads a page aloud.'],
  provision: 'Small-group reading',
  providedBy: 'setting',
  until: '2021-07-02',
} as const;
const say = (over: object = {}): PlanSupportCycle => new PlanSupportCycle(CHILD, { ...SAID, ...over }, TODAY);

describe('plan support cycle', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'SupportCyclePlanned', occurredOn: SAID.plannedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('planning-in-future'));
  it('may be planned until a day that has not come', () =>
    given(registered)
      .when(say({ until: '2027-03-02' }))
      .thenOnce({ type: 'SupportCyclePlanned' }));
  it('is refused where it ends before it was planned', () =>
    given(registered)
      .when(say({ until: '2021-03-01' }))
      .thenRefused('ends-before-it-starts'));
  it('is refused without an outcome', () =>
    given(registered)
      .when(say({ outcomes: [] }))
      .thenRefused('outcomes-missing'));
});
