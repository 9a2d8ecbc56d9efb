import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DeferRisk } from './defer-risk.js';

const SAID = {
  rule: 'TR-04',
  until: '2026-12-01',
  by: 'staff-1',
  reason: 'The tribunal hears the case in November.',
  deferredOn: '2026-10-02',
} as const;
const say = (over: Partial<DeferRisk['said']> = {}): DeferRisk =>
  new DeferRisk(CHILD, { ...SAID, ...over }, TODAY);

describe('defer risk', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'RiskDeferred', occurredOn: SAID.deferredOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ deferredOn: '2026-11-03' }))
      .thenRefused('deferral-in-future'));
  it('is refused where it ends before it starts', () =>
    given(registered)
      .when(say({ until: '2026-10-01' }))
      .thenRefused('ends-before-it-starts'));
});
