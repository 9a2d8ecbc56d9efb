import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { PlanPhaseTransfer } from './plan-phase-transfer.js';

const SAID = { plannedOn: '2026-06-01', phase: 'secondary-to-post-16', transferOn: '2027-09-01' } as const;
const say = (over: Partial<PlanPhaseTransfer['said']> = {}): PlanPhaseTransfer =>
  new PlanPhaseTransfer(CHILD, { ...SAID, ...over }, TODAY);

describe('plan phase transfer', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'PhaseTransferPlanned', occurredOn: SAID.plannedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('planning-in-future'));
  it('is refused where the transfer lies before it', () =>
    given(registered)
      .when(say({ transferOn: '2026-05-31' }))
      .thenRefused('transfer-before-it-was-planned'));
});
