import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { FlagContinuingHealthcare } from './flag-continuing-healthcare.js';

const SAID = { flaggedOn: '2026-03-02', icb: 'QHL' } as const;
const say = (over: Partial<FlagContinuingHealthcare['said']> = {}): FlagContinuingHealthcare =>
  new FlagContinuingHealthcare(CHILD, { ...SAID, ...over }, TODAY);

describe('flag continuing healthcare', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ContinuingHealthcareFlagged', occurredOn: SAID.flaggedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ flaggedOn: '2026-11-03' }))
      .thenRefused('notice-in-future'));
});
