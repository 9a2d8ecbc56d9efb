import { CHILD, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AssignBand } from './assign-band.js';

const SAID = { band: 'band-4', assignedOn: '2026-03-02' } as const;
const say = (over: Partial<AssignBand['said']> = {}): AssignBand =>
  new AssignBand(CHILD, { ...SAID, ...over }, TODAY);

describe('assign band', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({ type: 'BandAssigned', occurredOn: SAID.assignedOn, data: SAID }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ assignedOn: '2026-11-03' }))
      .thenRefused('band-in-future'));
});
