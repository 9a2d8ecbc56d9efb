import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ScreenForContinuingHealthcare } from './screen-for-continuing-healthcare.js';

const SAID = { screenedOn: '2026-06-02', outcome: 'in' } as const;
const say = (over: Partial<ScreenForContinuingHealthcare['said']> = {}): ScreenForContinuingHealthcare =>
  new ScreenForContinuingHealthcare(CHILD, { ...SAID, ...over }, TODAY);

describe('screen for continuing healthcare', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'ChcScreened', occurredOn: SAID.screenedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ screenedOn: '2026-11-03' }))
      .thenRefused('screening-in-future'));
});
