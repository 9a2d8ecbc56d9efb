import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { EndSenSupport } from './end-sen-support.js';

const SAID = { endedOn: '2022-01-24', reason: 'ehc-plan' } as const;
const say = (over: Partial<EndSenSupport['said']> = {}): EndSenSupport =>
  new EndSenSupport(CHILD, { ...SAID, ...over }, TODAY);

describe('end sen support', () => {
  it('is recorded, once', () =>
    given(registered, said('SenSupportStarted', { startedOn: '2020-03-02', level: 'targeted' }))
      .when(say())
      .thenOnce({ type: 'SenSupportEnded', occurredOn: SAID.endedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, said('SenSupportStarted', { startedOn: '2020-03-02', level: 'targeted' }))
      .when(say({ endedOn: '2026-11-03' }))
      .thenRefused('support-end-in-future'));
  it('is refused where there is no SEN Support', () =>
    given(registered).when(say()).thenRefused('no-sen-support'));
});
