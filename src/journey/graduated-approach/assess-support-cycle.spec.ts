import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { AssessSupportCycle } from './assess-support-cycle.js';

const SAID = { assessedOn: '2021-03-02', by: 'setting', findings: 'Reads single words.' } as const;
const say = (over: object = {}): AssessSupportCycle =>
  new AssessSupportCycle(CHILD, { ...SAID, ...over }, TODAY);

describe('assess support cycle', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'SupportCycleAssessed', occurredOn: SAID.assessedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ assessedOn: '2026-11-03' }))
      .thenRefused('assessment-in-future'));
  it('is refused a second time for one day', () =>
    given(registered, said('SupportCycleAssessed', SAID))
      .when(say({ findings: 'Reads a page.' }))
      .thenRefused('already-recorded'));
});
