import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DecideAdultCare } from './decide-adult-care.js';

const SAID = { decidedOn: '2026-03-02', eligible: true } as const;
const say = (over: Partial<DecideAdultCare['said']> = {}): DecideAdultCare =>
  new DecideAdultCare(CHILD, { ...SAID, ...over }, TODAY);

describe('decide adult care', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AdultCareDecided', occurredOn: SAID.decidedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ decidedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
});
