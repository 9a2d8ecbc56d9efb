import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartSenSupport } from './start-sen-support.js';

const SAID = { startedOn: '2020-03-02', urn: '100001', level: 'targeted' } as const;
const say = (over: Partial<StartSenSupport['said']> = {}): StartSenSupport =>
  new StartSenSupport(CHILD, { ...SAID, ...over }, TODAY);

describe('start sen support', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'SenSupportStarted', occurredOn: SAID.startedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('support-in-future'));
});
