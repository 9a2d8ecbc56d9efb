import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { PlanHealthServiceTransfer } from './plan-health-service-transfer.js';

const SAID = { healthService: 'neurology', plannedOn: '2026-03-02', transferOn: '2028-05-04' } as const;
const say = (over: Partial<PlanHealthServiceTransfer['said']> = {}): PlanHealthServiceTransfer =>
  new PlanHealthServiceTransfer(CHILD, { ...SAID, ...over }, TODAY);

describe('plan health service transfer', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'HealthServiceTransferPlanned', occurredOn: SAID.plannedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ plannedOn: '2026-11-03' }))
      .thenRefused('planning-in-future'));
  it('is refused where the transfer lies before it', () =>
    given(registered)
      .when(say({ transferOn: '2026-03-01' }))
      .thenRefused('transfer-before-it-was-planned'));
});
