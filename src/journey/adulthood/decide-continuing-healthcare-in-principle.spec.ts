import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DecideContinuingHealthcareInPrinciple } from './decide-continuing-healthcare-in-principle.js';

const SAID = { decidedOn: '2026-06-02', eligible: true } as const;
const say = (
  over: Partial<DecideContinuingHealthcareInPrinciple['said']> = {},
): DecideContinuingHealthcareInPrinciple =>
  new DecideContinuingHealthcareInPrinciple(CHILD, { ...SAID, ...over }, TODAY);

describe('decide continuing healthcare in principle', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChcDecidedInPrinciple', occurredOn: SAID.decidedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ decidedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
});
