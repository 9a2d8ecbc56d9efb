import { CHILD, referred, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { StartServiceWait } from './start-service-wait.js';

const SAID = { service: 'speech-and-language', startedOn: '2026-04-13' } as const;
const say = (over: Partial<StartServiceWait['said']> = {}): StartServiceWait =>
  new StartServiceWait(CHILD, { ...SAID, ...over }, TODAY);

describe('start service wait', () => {
  it('is recorded, once', () =>
    given(registered, referred)
      .when(say())
      .thenOnce({
        type: 'ServiceWaitStarted',
        occurredOn: SAID.startedOn,
        data: { ...SAID, serviceId: 'service-1' },
      }));
  it('is refused in the future', () =>
    given(registered, referred)
      .when(say({ startedOn: '2026-11-03' }))
      .thenRefused('wait-in-future'));
  it('is refused without a referral to that service', () =>
    given(registered, referred)
      .when(say({ service: 'camhs' }))
      .thenRefused('no-referral'));
  it('is refused before the referral', () =>
    given(registered, referred)
      .when(say({ startedOn: '2026-03-01' }))
      .thenRefused('no-referral'));
});
